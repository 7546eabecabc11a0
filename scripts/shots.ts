import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { build } from "./build.ts";
import { launchBrowser } from "./browser/launch.ts";
import { serve, siteFolder } from "./serving/serve.ts";
import { runSteps } from "./checks/steps.ts";

/**
 * npm run shots: all pictures of e2e/shots/ anew, drawn by the browser that the tests use: those of the README, which
 * nothing is compared with, and in specimen/ those that e2e/shots.spec.ts compares every figure with.
 */
const folder = fileURLToPath(new URL("../e2e/shots/", import.meta.url));
const specimenFolder = join(folder, "specimen");

await build({ withGallery: true });
// What the built site has: its languages, its figures by kind, the event that its guided path opens.
const { articleEvent, figures } = await import("../e2e/ids.ts");
const { editions } = await import("../e2e/site.ts");
const { source, translated } = await import("../e2e/words.ts");
const chapter = editions[source]?.story.chapters.find(({ blocks }) => blocks.some(({ figure }) => figure)) ?? {
  id: "",
};
/** Each with its width and colours in its name; the first of what is `shown` that is drawn is brought to the middle. */
const shots: readonly { name: string; path: string; shown?: string }[] = [
  { name: "story-1280-light", path: `${source}/` },
  { name: "chapter-1280-dark", path: `${source}/#chapter-${chapter.id}` },
  { name: "claims-1280-light", path: `${translated}/${figures.claims}/`, shown: "[data-roving]" },
  { name: "matters-320-light", path: `${source}/#matters` },
  { name: "panel-320-light", path: `${translated}/?sel=claim.${articleEvent.claim}` },
  {
    name: "timeline-1280-light",
    path: `${translated}/${figures.timeline}/?sel=${articleEvent.sel}`,
    shown: "figure a[data-selected]",
  },
  { name: "map-320-dark", path: `${source}/${figures.map}/`, shown: "[data-roving]" },
  { name: "shares-320-light", path: `${translated}/${figures.shares}/`, shown: "[data-roving] > :first-child" },
];
rmSync(specimenFolder, { recursive: true, force: true });
mkdirSync(specimenFolder, { recursive: true });
await drawReadme();
const results = await runSteps([
  {
    name: "pictures of the specimen",
    command: "playwright test --config e2e/playwright.config.ts --project gallery --update-snapshots=all",
  },
]);
const pictures = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".png"));
let bytes = 0;
for (const name of pictures) {
  // Without loss: a picture is compared pixel by pixel.
  const packed = await sharp(readFileSync(join(folder, name)))
    .png({ compressionLevel: 9, effort: 10 })
    .toBuffer();
  writeFileSync(join(folder, name), packed);
  bytes += packed.length;
}
console.log(`\n${pictures.length} pictures in e2e/shots/, ${(bytes / 1e6).toFixed(1)} MB`);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

async function drawReadme(): Promise<void> {
  const { server, port } = await serve(siteFolder, 0);
  const browser = await launchBrowser();
  for (const { name, path, shown } of shots) {
    const viewport = name.includes("-320-") ? { width: 320, height: 660 } : { width: 1280, height: 860 };
    const colorScheme = name.endsWith("-dark") ? "dark" : "light";
    const context = await browser.newContext({ viewport, colorScheme, timezoneId: "UTC" });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/${path}`);
    if (path.includes("?")) await page.locator("[data-selection-panel]").waitFor();
    await page.evaluate(() => document.fonts.ready);
    if (shown)
      await page
        .locator(shown)
        .filter({ visible: true })
        .first()
        .evaluate((part) => part.scrollIntoView({ block: "center", behavior: "instant" }));
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
  await browser.close();
  server.close();
}
