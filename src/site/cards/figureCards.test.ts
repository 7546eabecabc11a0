import { parse } from "node-html-parser";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { graphicOf } from "#figures/graphics.ts";
import { cardFrame, FrameProvider } from "#figures/frame.ts";
import { ReadingProvider } from "#figures/Reading.tsx";
import { createI18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { readingOf, type StoryEdition } from "#page/reading.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { loadEditions } from "../editions.ts";
import { publishedStory, specimenStory } from "../stories.ts";

/** What a reader takes in from a picture in a chat. */
const mostWords = 60;

const loaded = await Promise.all([publishedStory, specimenStory].map(loadEditions));
const editions = loaded.flatMap((one) => one.editions ?? []);
const cards = editions.flatMap((edition) =>
  edition.story.figures.map((block) => ({ name: `${block.kind} ${block.id} (${edition.story.lang})`, block, edition })),
);

function draw(block: FigureBlock, edition: StoryEdition) {
  const i18n = createI18n(edition.story.lang, edition.ui);
  const store = createStateStore({ initial: defaultState, write: () => undefined });
  const reading = readingOf({ page: "story", lang: edition.story.lang }, "", edition, i18n, store);
  const graphic = createElement(graphicOf(block.kind), { block });
  const framed = createElement(FrameProvider, { value: cardFrame }, graphic);
  return parse(renderToStaticMarkup(createElement(ReadingProvider, { value: reading }, framed)));
}

describe.each(cards)("the graphic on the card of $name", ({ block, edition }) => {
  const drawing = draw(block, edition);

  it("says little", () => {
    for (const hidden of drawing.querySelectorAll(".visually-hidden")) hidden.remove();
    const words = drawing.structuredText.split(/\s+/).filter(Boolean);
    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThanOrEqual(mostWords);
  });

  it("has nothing to operate, and no style of its own", () => {
    expect(drawing.querySelectorAll("table, details, button, input, select, [style]")).toEqual([]);
  });
});

it("is drawn of every kind", () => {
  const folders = Object.keys(import.meta.glob("/src/figures/*/{kind,liveKind}.ts")).map((path) => path.split("/")[3]);
  expect(new Set(cards.map(({ block }) => block.kind))).toEqual(new Set(folders));
});
