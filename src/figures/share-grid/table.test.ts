import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import type { Series, SeriesRow } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { ShareGridOptions } from "./block.ts";
import { estimatesOf } from "./estimates.ts";
import { shareGridTable } from "./table.ts";

const row = (id: string, on: string, rest: Partial<SeriesRow>): SeriesRow => ({
  id,
  when: { precision: "month", on },
  who: id,
  grade: "A",
  denominator: "salt",
  ...rest,
});
const article = row("article", "", { when: { precision: "undated" }, value: 30, qualifier: "about", claim: "C54-02" });
const rows = [
  article,
  row("late", "2024-05", { low: 40, high: 40, qualifier: "about" }),
  row("bound", "2015-08", { low: 0, high: 23, qualifier: "up-to", evidence: "upper-bound" }),
  row("together", "2023-10", { high: 60, qualifier: "nearly", evidence: "combined" }),
  row("range", "2020-03", { low: 40, high: 45, observation: "F-salt" }),
  row("silent", "2021-01", {}),
];
const series = { id: "salt-share", title: "Oil", measure: "salt", unit: "percent", rows } as Series;
const empty = { claims: [], events: [], places: [], actors: [], observations: [], differences: [], sources: [] };
const claim = { id: "C54-02", record: ["D-salt"] };
const story = {
  ...empty,
  claims: [claim, { id: "C54-03", gloss: "of its needs" }],
  differences: [{ id: "D-salt", claims: ["C54-02"], observations: [] }],
  series: [series],
} as unknown as Story;
const options: ShareGridOptions = {
  share: 30,
  qualifier: "about",
  claim: "C54-02",
  denominatorClaim: "C54-03",
  estimates: "salt-share",
};
const en = createI18n("en", english);
const ar = createI18n("ar", arabic);

const rowsIn = (i18n: typeof en, given = options, from = story) =>
  shareGridTable(
    { id: "salt", title: "Oil", options: given } as unknown as FigureBlock,
    estimatesOf(from, given, i18n),
    i18n,
  ).rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.text)));

describe("the estimates", () => {
  it("stand by date after the article's, and a row without a number not at all", () => {
    expect(rowsIn(en).map(([who, , value]) => [who, value])).toEqual([
      ["article", "about 30%"],
      ["bound", "up to 23%"],
      ["range", "40% to 45%"],
      ["together", "nearly 60%"],
      ["late", "about 40%"],
    ]);
  });

  it("are written in words in Arabic too, each with of what it is a share", () => {
    const [, bound] = rowsIn(ar);
    expect(bound!.slice(1, 5)).toEqual(["آب/أغسطس 2015", "ما يصل إلى \u061c23%", "من salt", "حدّ أعلى"]);
  });

  it("are drawn by what kind of number they are", () => {
    const shapes = estimatesOf(story, options, en).map(({ shape, soft }) => [shape, soft]);
    expect(shapes).toEqual([
      ["dot", true],
      ["upper-bound", false],
      ["range", false],
      ["combined", true],
      ["dot", true],
    ]);
  });

  it("open their observation, else the difference of the claim they stand beside; the article's opens its claim", () => {
    expect(estimatesOf(story, options, en).map(({ sel }) => sel)).toEqual([
      "claim.C54-02",
      "record.D-salt",
      "record.F-salt",
      "record.D-salt",
      "record.D-salt",
    ]);
  });
});

it("says of an estimate the year or years alone, and its voice where the row has one", () => {
  const when = { precision: "interval" as const, from: "2023-11", to: "2025-10" };
  const told = [row("apart", "2012-01-21", { value: 33, voice: "press" }), row("long", "", { when, value: 70 })];
  const estimates = estimatesOf({ ...story, series: [{ ...series, rows: told }] }, options, en);
  expect(estimates.map(({ years, voice }) => [years, voice])).toEqual([
    ["", undefined],
    ["2012", "press"],
    ["2023–2025", undefined],
  ]);
});

describe("a grid without estimates", () => {
  it("has the claim as its one row, with the claim that says of what", () => {
    expect(rowsIn(en, { ...options, estimates: undefined })).toEqual([
      ["The article", "—", "about 30%", "of its needs", "The article’s claim", "—", "—"],
    ]);
  });

  it("adds the claim's row where no estimate is the article's", () => {
    const without = { ...story, series: [{ ...series, rows: rows.slice(1, 2) }] };
    expect(rowsIn(en, options, without).map(([who]) => who)).toEqual(["The article", "late"]);
  });
});
