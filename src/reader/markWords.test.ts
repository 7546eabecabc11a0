import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { Story } from "#model/story.ts";
import { comparisonWords, meaningWords, rowTold } from "./markWords.ts";

const en = createI18n("en", loadUi("en"));
const when = { precision: "interval", from: "2014", to: "2018" };
const story = {
  ...emptyStory,
  claims: [
    { id: "C1", phrase: "affirmed", gloss: "The minister, the article says, affirmed it", actors: ["minister"] },
  ],
  relations: [],
  figures: [{ id: "rope", options: { series: "rope-share" } }],
  observations: [{ id: "F-rope", sources: ["S01"] }],
  differences: [{ id: "D-rope", claims: ["C1"], observations: [] }],
  sources: [
    { id: "S01", publisher: "The whole matter" },
    { id: "S02", publisher: "Rope Institute" },
  ],
  series: [
    {
      id: "rope-share",
      title: "Share of all rope",
      unit: "percent",
      denominator: "all rope",
      rows: [
        { id: "a", when: { precision: "interval", from: "2010", to: "2014" }, value: 43, source: "S01" },
        { id: "b", when, value: 43, source: "S02" },
        { id: "c", when, value: 60, source: "S01", observation: "F-rope" },
      ],
    },
  ],
} as unknown as Story;

const claims = (...all: string[]) => all.map((comparison) => ({ comparison })) as unknown as Claim[];

it("says how claims compare: what tells most, and of how many of them where they differ in that", () => {
  expect(comparisonWords(claims("consistent", "consistent"), en)).toBe("Sources agree");
  expect(comparisonWords(claims("not_checkable", "consistent", "differs"), en)).toBe(
    "Sources say otherwise: 1 of 3 claims",
  );
  expect(comparisonWords([], en)).toBe("");
});

describe("rowTold", () => {
  const told = (name: string, key: "record.D-rope" | "record.F-rope" = "record.D-rope") =>
    rowTold(story, "rope", [key, name], en);

  it("gives what a row measures and its own sources, not those of the difference that it opens", () => {
    expect(told("43% . 2014–2018")).toEqual({ measure: "Share of all rope", sources: [story.sources[1]] });
    expect(told("43% . 2010–2014")?.sources).toEqual([story.sources[0]]);
  });

  it("gives of a row with an observation of its own the sources of that", () => {
    expect(told("60% . 2014–2018", "record.F-rope")).toEqual({
      measure: "Share of all rope",
      sources: [story.sources[0]],
    });
  });

  it("leaves alone what is no row of a share", () => {
    expect(told("60% . 2014–2018")).toBeUndefined();
    expect(told("43% . 2014–2018", "record.F-other" as "record.F-rope")).toBeUndefined();
    expect(rowTold(story, "other", ["record.D-rope", "43% . 2014–2018"], en)).toBeUndefined();
  });
});

it("says what the article's own words mean, and how many claims name somebody", () => {
  expect(meaningWords(story, "claim.C1", "affirmed. Sources agree", en)).toBe(story.claims[0]!.gloss);
  expect(meaningWords(story, "claim.C1", `${story.claims[0]!.gloss}. affirmed`, en)).toBeUndefined();
  expect(meaningWords(story, "actor.minister", "The minister", en)).toBe("1 claim");
});
