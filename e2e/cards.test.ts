import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dist, editions, pagePaths } from "./site.ts";
import { tags } from "./words.ts";

const cards = readdirSync(join(dist, "assets/cards"));
const mostBytes = 300_000;

/** The name of a page's card without its hash: `en-claim-C01-01` for `en/claim/C01-01/`. */
function cardName(path: string): string {
  const [lang = "", first = "story", second] = path.split("/").filter(Boolean);
  if (second) return `${lang}-${first}-${second}`;
  return ["story", "short", "method", "embed", "accessibility"].includes(first)
    ? `${lang}-${first}`
    : `${lang}-figure-${first}`;
}

describe("the cards of the built site", () => {
  it("are one for every page in every language, and no others", () => {
    const wanted = pagePaths.filter(Boolean).map(cardName).sort();
    expect(cards.map((name) => name.replace(/-[0-9a-f]{10}\.png$/, "")).sort()).toEqual(wanted);
    expect(new Set(cards).size).toBe(cards.length);
  });

  it("are pictures of 1200 by 630 px below 300 kB", () => {
    for (const name of cards) {
      const png = readFileSync(join(dist, "assets/cards", name));
      expect(png.subarray(1, 4).toString("latin1"), name).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([1200, 630]);
      expect(png.length, name).toBeLessThan(mostBytes);
    }
  });

  it("have pictures to post of the story and of each figure beside them, for a feed and for a phone's height", () => {
    for (const path of pagePaths.filter(
      (page) => /^[^/]+\/([^/]+\/)?$/.test(page) && !/(short|method|embed|accessibility)\/$/.test(page),
    ))
      for (const [name, heightPx] of [
        ["square", 1080],
        ["story", 1920],
      ] as const) {
        const png = readFileSync(join(dist, path, `${name}.png`));
        expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1080, heightPx]);
        expect(png.length, path).toBeLessThan(mostBytes);
      }
  });

  it("hold something: no two are the same picture", () => {
    const pictures = new Map(cards.map((name) => [readFileSync(join(dist, "assets/cards", name), "base64"), name]));
    expect(pictures.size).toBe(cards.length);
  });
});

describe.each(tags)("the short titles in %s", (lang) => {
  const { story } = editions[lang]!;

  it.each([story, ...story.figures].map(({ title, shortTitle }) => shortTitle ?? title))(
    "%s: at most 60 characters, computed numbers written out",
    (title) => {
      expect([...title].length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[{}]/);
    },
  );
});
