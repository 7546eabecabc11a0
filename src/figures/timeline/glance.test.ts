import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { When } from "#model/schema/event.ts";
import type { FigureBlock, Matter } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { glance } from "./glance.ts";

const day = (on: string): When => ({ precision: "day", on });
const story = {
  ...emptyStory,
  claims: [{ id: "C1" }, { id: "C2", denial: "" }, { id: "C3" }],
  events: [
    {
      id: "post",
      lane: "article",
      when: { precision: "year", on: "2010" },
      claims: ["C1"],
      counterparts: ["vote", "open"],
    },
    { id: "month", lane: "record", when: { precision: "month", on: "2010-11" }, record: ["F-vote"] },
    { id: "vote", lane: "record", when: day("2010-11-13"), record: ["F-vote"] },
    { id: "third", lane: "record", when: day("2010-11-03"), record: ["F-vote"] },
    { id: "open", lane: "record", when: day("2011-04-01") },
    { id: "denied", lane: "record", when: day("2021-06-01"), record: ["F-denied"] },
    { id: "elsewhere", lane: "record", when: day("2012-01-01"), record: ["F-other"] },
  ],
  differences: [
    { id: "D1", claim: "C1", claims: ["C1"], observations: ["F-vote"] },
    { id: "D2", claim: "C2", claims: ["C2"], observations: ["F-vote", "F-denied"] },
  ],
} as unknown as Story;

describe.each([
  ["ltr", createI18n("en", english), 0],
  ["rtl", createI18n("ar", arabic), 100],
] as const)("dates in small, %s", (_, i18n, start) => {
  const dates = (...days: string[]) => days.map((on) => i18n.formatWhen(day(on))).join("; ");
  const at = (claim: string, claimed: string, sources: string) =>
    glance({ claim, title: "", claimed, sources } as Matter, {} as FigureBlock, story, i18n);
  const from = (x: number) => Math.abs(x - start);

  it("puts a year as a bar beside the days that the words name, in whole years, in the direction of time", () => {
    const { article, record, ground } = at(
      "C1",
      i18n.formatYear("2010"),
      dates("2010-11-13", "2011-04-01", "2012-01-01"),
    )!;
    expect(article).toMatchObject([{ as: "bar", x: start === 0 ? 0 : 50, width: 50 }]);
    expect(record!.map(({ as }) => as)).toEqual(["dot", "dot"]);
    const [vote, open] = record!.map(({ x }) => from(x));
    expect(vote).toBeCloseTo(43.5, 0);
    expect(open).toBeCloseTo(62.5, 0);
    expect(ground!.filter(({ as }) => as === "words")).toMatchObject([
      { words: i18n.formatYear("2010") },
      { words: i18n.formatYear("2011") },
    ]);
  });

  it("takes no date for named whose name only ends a later one's", () => {
    expect(at("C1", "", dates("2010-11-13"))!.record).toHaveLength(1);
  });

  it("draws what the record has in the claim's differences, each year named under its first mark", () => {
    const { article, record, ground } = at("C2", "", dates("2010-11-13", "2021-06-01"))!;
    expect(article).toEqual([]);
    expect(record).toHaveLength(2);
    const years = ground!.flatMap((shape) => (shape.as === "words" ? shape.words : []));
    expect(years).toEqual([i18n.formatYear("2010"), i18n.formatYear("2021")]);
  });

  it("is not drawn where the words name no date of the claim", () => {
    expect(at("C1", "", "")).toBeUndefined();
    expect(at("C3", i18n.formatYear("2010"), dates("2010-11-13"))).toBeUndefined();
  });
});
