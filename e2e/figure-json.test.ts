import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { heightAt } from "#editors/measured.ts";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { dist, editions, plainWords, readPage, wordsIn } from "./site.ts";
import { tags, directionOf } from "./words.ts";

const address = z.string().startsWith(testSiteUrl);
const px = z.number().int().positive();

/** CONTRACTS.md, figure.json. */
const figureJson = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  lang: z.enum(tags),
  dir: z.enum(["rtl", "ltr"]),
  title: z.string().min(1),
  description: z.string().min(1),
  alt: z.string().min(40),
  credit: z.string().min(1),
  revision: px,
  corrected: z.iso.date().optional(),
  page: address,
  embed: address,
  pinned: address,
  oembed: address,
  fallback: z.strictObject({ url: address, width: px, height: px }),
  heights: z.record(z.string().regex(/^\d+$/), px),
});

const embeddables = tags.flatMap((lang) =>
  [...editions[lang]!.story.figures.map(({ id }) => id), "story"].map((id) => ({ lang, id })),
);

const read = (lang: string, id: string) =>
  figureJson.parse(JSON.parse(readFileSync(join(dist, lang, id, "figure.json"), "utf8")));

/** The file that an address of the site names. */
const fileAt = (url: string) => {
  const { pathname } = new URL(url);
  return join(dist, pathname, pathname.endsWith("/") ? "index.html" : "");
};

describe.each(embeddables)("figure.json of $id in $lang", ({ lang, id }) => {
  const figure = read(lang, id);

  it("says which figure it is, in the words of its page", () => {
    expect(figure).toMatchObject({ id, lang, dir: directionOf(lang) });
    const { root } = readPage(new URL(figure.page).pathname.slice(1));
    expect(wordsIn(root.querySelector("h1"))).toBe(plainWords(figure.title));
    expect(root.querySelector('meta[name="description"]')?.getAttribute("content")).toBe(figure.description);
    expect(figure.credit).toContain(editions[lang]!.story.name);
    expect(figure.credit).toContain(figure.page);
  });

  it("leads to files that are there", () => {
    const { page, embed, pinned, oembed, fallback } = figure;
    expect([page, embed, pinned, oembed, fallback.url].filter((url) => !existsSync(fileAt(url)))).toEqual([]);
    expect(embed).toBe(`${testSiteUrl}${lang}/${id}/embed/`);
    expect(pinned).toBe(`${testSiteUrl}${lang}/${id}/r/${String(figure.revision)}/embed/`);
  });

  it("has a picture of the stated size at one or two px a px, below 300 kB", () => {
    const { url, width, height } = figure.fallback;
    const png = readFileSync(fileAt(url));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    const density = png.readUInt32BE(16) / width;
    expect([1, 2]).toContain(density);
    expect(png.readUInt32BE(20)).toBe(height * density);
    expect(width).toBe(640);
    expect(statSync(fileAt(url)).size).toBeLessThan(300_000);
  });

  it("has heights from 280 px on, in at most 12 entries", () => {
    const widths = Object.keys(figure.heights).map(Number);
    expect(widths[0]).toBe(280);
    expect(widths.length).toBeLessThanOrEqual(12);
    expect(widths.every((width) => width <= 1200)).toBe(true);
  });

  it("is at 320 px as high as WordPress lets a frame be", () => {
    const height = heightAt(figure.heights, 320);
    expect(height).toBeGreaterThanOrEqual(200);
    expect(height).toBeLessThanOrEqual(1000);
  });
});
