import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser/launch.ts";
import { slimPng } from "./browser/screenshot.ts";

/**
 * npm run icons: the pictures in public/ of public/icon.svg, for systems that take no SVG. Systems that round or cut an
 * icon get it on a ground that reaches to the edge, its drawing inside the circle that none of them cuts.
 */
const folder = fileURLToPath(new URL("../public/", import.meta.url));
const icon = readFileSync(`${folder}icon.svg`, "utf8");
const ground = "#fbf9f5";
const icons = [
  { name: "icon-192", sizePx: 192, share: 1 },
  { name: "icon-512", sizePx: 512, share: 1 },
  { name: "icon-maskable-512", sizePx: 512, share: 0.9 },
  { name: "apple-touch-icon", sizePx: 180, share: 0.94 },
];

const browser = await launchBrowser();
const page = await browser.newPage({ colorScheme: "light" });
for (const { name, sizePx, share } of icons) {
  await page.setViewportSize({ width: sizePx, height: sizePx });
  const side = `${sizePx * share}px`;
  await page.setContent(
    `<style>body{margin:0;block-size:100vh;display:grid;place-items:center;background:${ground}}svg{inline-size:${side};block-size:${side}}</style>${icon}`,
  );
  writeFileSync(`${folder}${name}.png`, await slimPng(await page.screenshot()));
}
await browser.close();
