import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, constants } from "node:zlib";
import { parse } from "node-html-parser";
import type { Numbers } from "./measure.ts";

/** What a built page weighs as it is sent, in kB: its brotli form where there is one, without headers. */
export function pageSizes(siteFolder: string, path: string): Numbers {
  const file = join(siteFolder, path, "index.html");
  const html = readFileSync(file, "utf8");
  const fonts = parse(html).querySelectorAll('link[as="font"]');
  const names = fonts.map((link) => (link.getAttribute("href") ?? "").split("/").at(-1) ?? "");
  return {
    firstScreenSize: firstScreenBytes(html, readFileSync(`${file}.br`)) / 1000,
    htmlSize: sentBytes(file) / 1000,
    preloadedFontSize: names.reduce((sum, name) => sum + sentBytes(join(siteFolder, "assets", name)), 0) / 1000,
  };
}

/** What all files of a kind in the site's assets weigh together, in kB, by ending. */
export function assetSizes(siteFolder: string): { ending: string; files: number; kilobytes: number }[] {
  const folder = join(siteFolder, "assets");
  return ["js", "json", "woff2"].map((ending) => {
    const names = readdirSync(folder).filter((name) => name.endsWith(`.${ending}`));
    const bytes = names.reduce((sum, name) => sum + sentBytes(join(folder, name)), 0);
    return { ending, files: names.length, kilobytes: bytes / 1000 };
  });
}

/** How much of the compressed page has to come before headline, first graphic and first paragraph of prose are whole. */
function firstScreenBytes(html: string, compressed: Buffer): number {
  const wanted = Buffer.byteLength(html.slice(0, firstScreenEnd(html)));
  let [low, high] = [0, compressed.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (decompressedBytes(compressed.subarray(0, middle)) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Position in the text; where a page has no graphic or no prose, what it has. */
function firstScreenEnd(html: string): number {
  const headline = html.indexOf("</h1>");
  const figure = html.indexOf("<figure", html.indexOf("<main"));
  const caption = html.indexOf("<figcaption", figure);
  const graphic = figure < 0 ? -1 : html.lastIndexOf("</svg>", caption);
  const prose = html.indexOf("</p>", html.indexOf("<section", html.indexOf("<main")));
  return Math.max(headline, graphic, prose);
}

function decompressedBytes(part: Buffer): number {
  return brotliDecompressSync(part, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;
}

function sentBytes(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}
