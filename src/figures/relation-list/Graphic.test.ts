import { parse } from "node-html-parser";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReadingProvider } from "#figures/Reading.tsx";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { readingOf } from "#page/reading.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { Graphic } from "./Graphic.tsx";

const ui = loadUi("en");
const claim = (id: string, rest: object = {}) => ({ id, status: "attributed_named", comparison: "contested", ...rest });
const tie = { from: "north", to: "south", claims: ["C01-01", "C01-02"], comparison: "contested" };
const story = {
  lang: "en",
  languages: ["en"],
  ...Object.fromEntries(
    ["untranslated", "events", "places", "observations", "differences", "sources", "series"].map((list) => [list, []]),
  ),
  actors: [
    { id: "north", name: "North" },
    { id: "south", name: "South" },
    { id: "west", name: "West" },
  ],
  claims: [claim("C01-01"), claim("C01-02", { denial: "South denied it." })],
  relations: [
    { ...tie, id: "sale", kind: "sale", label: "sells ships" },
    { ...tie, id: "talks", kind: "talks", label: "speak", from: "south", to: "north", claims: ["C01-01"] },
    { ...tie, id: "seat", kind: "membership", label: "sits there", from: "south", to: "west", claims: ["C01-01"] },
  ],
} as unknown as Story;

const reading = readingOf(
  { page: "story", lang: "en" },
  "",
  { story, ui } as Parameters<typeof readingOf>[2],
  createI18n("en", ui),
  createStateStore({ initial: defaultState, write: () => undefined }),
);
const block = { id: "ties", options: {} } as unknown as FigureBlock;
const drawnOf = (shown: Story) =>
  parse(
    renderToStaticMarkup(
      createElement(ReadingProvider, { value: { ...reading, story: shown } }, createElement(Graphic, { block })),
    ),
  );
const drawn = drawnOf(story);
const rows = drawn.querySelectorAll("li a");

describe("the groups", () => {
  it("say whose they are and how many, the first open", () => {
    const groups = drawn.querySelectorAll("details");
    const { i18n } = reading;
    expect(groups.map((group) => group.querySelector("summary")?.structuredText.trim())).toEqual(
      [
        ["South and North", 2],
        ["South and West", 1],
      ].map(([names, count]) => `${String(names)}. ${i18n.t("count.relations", { count: Number(count) })}`),
    );
    expect(groups.map((group) => group.hasAttribute("open"))).toEqual([true, false]);
    expect(groups.map((group) => group.querySelectorAll("summary svg").length)).toEqual([2, 1]);
  });
});

describe("a relation in words", () => {
  it("says who does what to whom, and what runs both ways without a direction", () => {
    expect(rows[0]?.structuredText).toMatch(/^North to South: sells ships/);
    expect(rows[1]?.structuredText).toMatch(/^South and North: speak/);
    expect(rows[2]?.structuredText).toMatch(/^South in West: sits there/);
  });

  it("has the space before its words in one text with what stands before: a text of a space alone is not heard", () => {
    for (const row of rows) expect(row.querySelector("b")?.parentNode?.firstChild?.rawText).toMatch(/\w: $/);
  });

  it("says how it compares, who says so, and who denies it", () => {
    expect(rows[0]?.structuredText).toContain(reading.i18n.t("comparison.contested.label"));
    expect(rows[0]?.structuredText).toContain(reading.i18n.t("status.attributed_named.label"));
    expect(rows.map((row) => row.textContent.includes(". Denied: South denied it."))).toEqual([true, false, false]);
  });

  it("opens its first claim and lights up with the others", () => {
    expect(rows[0]?.attributes).toMatchObject({ "data-sel": "claim.C01-01", "data-also": "claim.C01-02" });
  });
});

it("show who denies two relations, one below the other, once, and let each say it", () => {
  const relations = [story.relations[0]!, { ...story.relations[0]!, id: "gift", label: "gives ships" }];
  const twice = drawnOf({ ...story, relations }).querySelectorAll("li a");
  expect(twice.map((row) => row.textContent.includes("South denied it."))).toEqual([true, true]);
  const hidden = twice.map((row) =>
    row.querySelectorAll(".visually-hidden").some(({ textContent }) => textContent.includes("South denied it.")),
  );
  expect(hidden).toEqual([false, true]);
});
