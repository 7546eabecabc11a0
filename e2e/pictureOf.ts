import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "./test.ts";
import { dist } from "./site.ts";
import { editions } from "./site.ts";
import { directionOf } from "./words.ts";

/** The script that draws pictures, as its address on the built site. */
export const pictureScript = `/assets/${readdirSync(join(dist, "assets")).find((name) => /^picture-[\w-]+\.js$/.test(name)) ?? ""}`;

export interface Drawn {
  svg: string;
  /** Base 64. */
  png: string;
}

/** What every picture of these tests says beside its figure. */
export const imprint = (lang: string) => ({
  storyName: editions[lang]!.story.name,
  date: new Intl.DateTimeFormat(lang, { dateStyle: "long", numberingSystem: "latn" }).format(0),
});

export const pictureAddress = (lang: string, figure: string) => `https://example.org/deep/${lang}/${figure}/`;

/** Draws the figure of an open page. */
export function drawPicture(page: Page, lang: string, figure: string): Promise<Drawn> {
  const details = {
    lang,
    dir: directionOf(lang),
    alt: "what the figure shows, in words",
    address: pictureAddress(lang, figure),
    ...imprint(lang),
  };
  return page.evaluate(
    `(async () => {
      const { pictureOf, toPng } = await import(${JSON.stringify(pictureScript)});
      const svg = await pictureOf(document.querySelector("figure[data-figure]"), ${JSON.stringify(details)});
      const bytes = new Uint8Array(await (await toPng(svg)).arrayBuffer());
      return { svg, png: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
    })()`,
  );
}

/**
 * Opens a picture by itself, in a page that can reach nothing.
 * @param withFaces whether it keeps the faces that it carries
 */
export async function openAlone(page: Page, svg: string, withFaces = true): Promise<void> {
  await page.context().setOffline(true);
  const shown = withFaces ? svg : svg.replace(/<style>.*?<\/style>/s, "");
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(shown).toString("base64")}`);
  await page.evaluate(() => document.fonts.ready);
}

/** The size that a picture says, in px. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg)!;
  return { width: Number(width), height: Number(height) };
}
