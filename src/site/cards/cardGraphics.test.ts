import { parse } from "node-html-parser";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readingOf, type StoryEdition } from "#page/reading.ts";
import { cardGraphicOf } from "#figures/cardGraphics.ts";
import { cardFrame } from "#figures/frame.ts";
import type { CardLabel, CardLabelSize } from "#figures/cardLabels.ts";
import { labelProblems } from "#figures/cardLabels.fixture.ts";
import { ReadingProvider } from "#figures/Reading.tsx";
import { createI18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { loadEditions } from "../editions.ts";
import { publishedStory, specimenStory } from "../stories.ts";

const kinds = ["place-map"];
const sizes: readonly CardLabelSize[] = ["words", "number", "smaller", "smallest"];
const { widthPx, heightPx } = cardFrame;

const loaded = await Promise.all([publishedStory, specimenStory].map(loadEditions));
const cards = loaded
  .flatMap(({ editions }) => editions ?? [])
  .flatMap((edition) =>
    edition.story.figures
      .filter(({ kind }) => kinds.includes(kind))
      .map((block) => ({ name: `${block.kind} ${block.id} (${edition.story.lang})`, block, edition })),
  );

/** A figure's drawing as a parsed document, in the language of an edition. */
function draw(block: FigureBlock, edition: StoryEdition) {
  const i18n = createI18n(edition.story.lang, edition.ui);
  const store = createStateStore({ initial: defaultState, write: () => undefined });
  const value = readingOf({ page: "story", lang: edition.story.lang }, "", edition, i18n, store);
  const CardGraphic = cardGraphicOf(block.kind)!;
  return parse(renderToStaticMarkup(createElement(ReadingProvider, { value }, createElement(CardGraphic, { block }))));
}

describe.each(cards)("the drawing for the card of $name", ({ block, edition }) => {
  const drawing = draw(block, edition);
  const svg = drawing.querySelector("svg")!;
  const dir = createI18n(edition.story.lang, edition.ui).dir;
  const labels = drawing.querySelectorAll("text").map((text): CardLabel => {
    const x = Number(text.getAttribute("x"));
    return {
      words: text.text,
      x: dir === "rtl" ? widthPx - x : x,
      y: Number(text.getAttribute("y")),
      anchor: text.getAttribute("text-anchor") as CardLabel["anchor"],
      size: sizes.findLast((size) => text.classList.contains(size))!,
    };
  });

  it("is one svg of the card's room in the direction of its words", () => {
    const asked = ["class", "width", "height", "viewBox", "direction"].map((name) => svg.getAttribute(name));
    const [width, height] = [String(widthPx), String(heightPx)];
    expect(asked).toEqual(["card-graphic", width, height, `0 0 ${width} ${height}`, dir]);
    expect(svg.querySelector("g")!.getAttribute("transform")).toBe(
      dir === "rtl" ? `matrix(-1 0 0 1 ${width} 0)` : undefined,
    );
  });

  it("has words inside of it that do not overlap", () => {
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThanOrEqual(16);
    expect(labelProblems(labels)).toEqual([]);
  });

  it("has its marks inside", () => {
    const numbers = (node: { getAttribute: (name: string) => string | undefined }, ...names: string[]) =>
      names.map((name) => Number(node.getAttribute(name) ?? 0));
    for (const rect of svg.querySelectorAll("g rect")) {
      const [x, y, width, height] = numbers(rect, "x", "y", "width", "height") as [number, number, number, number];
      expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(widthPx);
      expect(y + height).toBeLessThanOrEqual(heightPx);
    }
    for (const circle of svg.querySelectorAll("g circle")) {
      const [x, y, radius] = numbers(circle, "cx", "cy", "r") as [number, number, number];
      expect(Math.min(x, y) - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(widthPx);
      expect(y + radius).toBeLessThanOrEqual(heightPx);
    }
  });

  it("carries neither a style nor a link", () => {
    expect(drawing.querySelectorAll("[style], a, [href]")).toEqual([]);
  });
});

it("draws every kind in two languages", () => {
  const drawn = new Set(cards.map(({ block, edition }) => `${block.kind} ${edition.story.lang}`));
  expect(drawn.size).toBe(2 * kinds.length);
});
