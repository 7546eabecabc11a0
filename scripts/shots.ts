import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.ts";
import { launchBrowser } from "./bench/browser.ts";
import { serve, siteFolder } from "./serve.ts";

/** npm run shots: the pictures of the README, drawn by the browser that the tests use. */
const folder = new URL("../e2e/shots/", import.meta.url).pathname;
const selection = "?sel=event.embassy-2022";
const shots = [
  { name: "story-ar-1280-light", path: "ar/", width: 1280, height: 860, scheme: "light" },
  { name: "timeline-en-1280-light", path: `en/timeline/${selection}`, width: 1280, height: 860, scheme: "light" },
  { name: "map-ar-320-dark", path: "ar/map/", width: 320, height: 660, scheme: "dark" },
  { name: "oil-en-320-light", path: "en/oil/", width: 320, height: 660, scheme: "light" },
] as const;

if (!existsSync(join(siteFolder, "404.html"))) await build();
mkdirSync(folder, { recursive: true });
const { server, port } = await serve(siteFolder, 0);
const browser = await launchBrowser();
for (const { name, path, width, height, scheme } of shots) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, timezoneId: "UTC" });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${String(port)}/${path}`);
  if (path.includes("?")) await page.locator("[data-selection-panel]").waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`e2e/shots/${name}.png`);
  await context.close();
}
await browser.close();
server.close();
