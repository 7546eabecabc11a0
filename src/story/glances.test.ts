import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { endStrips } from "#figures/bars/endStrips.ts";
import { type Box, overlaps } from "#figures/placing/box.ts";
import { type Glance, type GlanceOf, glancePx, type GlanceShape } from "#figures/placing/glanceShapes.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import type { UiWords } from "#i18n/uiWords.ts";
import { loadStoryFiles, storyFolders } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { storyLanguages, translateStory } from "#model/door/translate.ts";
import type { Matter } from "#model/schema/story.ts";

const root = new URL("../../", import.meta.url).pathname;
const blocks = import.meta.glob<{ options: z.ZodType }>("/src/figures/*/block.ts", { eager: true });
const glances = import.meta.glob<GlanceOf>("/src/figures/*/glance.ts", { eager: true, import: "glance" });
const kindOptions = Object.fromEntries(
  Object.entries(blocks).map(([path, { options }]) => [path.split("/").at(-2), options]),
);

/** Every matter of every story in every language, with its figure in small. */
const drawn = storyFolders(`${root}data`).flatMap((folder) => {
  const { data } = parseStory(loadStoryFiles(folder), kindOptions);
  if (!data) throw new Error(folder);
  return storyLanguages(data).flatMap((lang) => {
    const story = translateStory(data, lang);
    const i18n = createI18n(lang, JSON.parse(readFileSync(`${root}src/i18n/ui/${lang}.json`, "utf8")) as UiWords);
    return story.matters.map((matter) => {
      const block = story.figures.find(({ id }) => id === matter.figure)!;
      const glanceOf = (of: Matter) => glances[`/src/figures/${block.kind}/glance.ts`]?.(of, block, story, i18n);
      return { name: `${story.id} ${lang} ${matter.id}`, kind: block.kind, matter, story, i18n, glanceOf };
    });
  });
});
const shapesOf = ({ ground = [], article = [], record = [] }: Glance) => [...ground, ...article, ...record];

describe.each(drawn)("the small graphic of $name", ({ glanceOf, matter, i18n, story }) => {
  const glance = glanceOf(matter);

  it("lies within its width and height", () => {
    for (const shape of glance ? shapesOf(glance) : []) {
      const ends = [shape.x, shape.as === "bar" ? shape.x + shape.width : shape.as === "line" ? shape.toX : shape.x];
      for (const x of ends) expect(x >= 0 && x <= 100.1, JSON.stringify(shape)).toBe(true);
      expect(shape.y >= 0 && shape.y <= glancePx.height, JSON.stringify(shape)).toBe(true);
    }
  });

  it.each([glance?.leastPx ?? glancePx.least, glancePx.most, 330])(
    "has no words on words or marks at %d px",
    (widthPx) => {
      if (!glance) return;
      const boxes = shapesOf(glance).map((shape) => ({ shape, box: boxOf(shape, widthPx, i18n) }));
      for (const { shape, box } of boxes.filter(({ shape }) => shape.as === "words")) {
        const touched = boxes.filter((other) => other.shape !== shape && overlaps(other.box, box));
        expect(touched.map((other) => JSON.stringify(other.shape))).toEqual([]);
        expect(box.x >= -1 && box.x + box.width <= widthPx + 1, JSON.stringify(shape)).toBe(true);
      }
    },
  );

  it("says nothing of a claim that its figure is not about", () => {
    const other = story.claims.find(({ kind, record, denial }) => kind === "interpretation" && !record && !denial)!;
    expect(glanceOf({ ...matter, claim: other.id })).toBeUndefined();
  });
});

it("is drawn for every kind that has one, in both directions", () => {
  const found = drawn.filter(({ glanceOf, matter }) => glanceOf(matter));
  for (const dir of ["ltr", "rtl"])
    expect(new Set(found.filter(({ i18n }) => i18n.dir === dir).map(({ kind }) => kind)).size).toBe(
      Object.keys(glances).length,
    );
});

/** What a shape covers at a width, in px; letters a little less high than their line. */
function boxOf(shape: GlanceShape, widthPx: number, { dir }: I18n): Box {
  const { x: place, y } = shape;
  const x = (place * widthPx) / 100;
  switch (shape.as) {
    case "dot": {
      const half = glancePx.dot + (shape.isSoft ? 3 : 0.8);
      return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
    }
    case "bar": {
      const beyond = Math.max(0, ...endStrips(shape.end ?? "closed").map((strip) => strip.atPx + strip.widthPx));
      const width = (shape.width * widthPx) / 100;
      return { x: x - (shape.away === -1 ? beyond : 0), y, width: width + beyond, height: glancePx.bar };
    }
    case "line": {
      const width = Math.abs(shape.toX - place) * (widthPx / 100);
      return { x: Math.min(x, x + width), y: Math.min(y, shape.toY), width, height: Math.abs(shape.toY - y) };
    }
    case "words": {
      const width = 0.9 * textWidthPx(shape.words, glancePx.font);
      const begins = shape.side === "right" || shape.side === (dir === "ltr" ? "start" : "end");
      const from = shape.side === "centre" ? width / 2 : begins ? 0 : width;
      return { x: x + (shape.dx ?? 0) - from, y: y - 9, width, height: 9 };
    }
  }
}
