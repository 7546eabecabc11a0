import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import type { Series } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { barGroups } from "./bars.ts";
import { options as schema } from "./block.ts";
import { recordGrowth } from "./growth.ts";
import { notesOf } from "./notes.ts";
import { indexBarsTable } from "./table.ts";

const year = (on: string, value: number, rest = {}) => ({
  id: `year-${on}`,
  when: { precision: "year" as const, on },
  value,
  observation: `F-wool-${on}`,
  grade: "A" as const,
  ...rest,
});
const turnover: Series = {
  id: "turnover",
  title: "Turnover",
  measure: "turnover",
  unit: "usd-million",
  missing: ["2015", "2020"],
  rows: [year("2019", 1400), year("2021", 928.4), year("2022", 1700, { qualifier: "more-than" }), year("2017", 672)],
};
const exports: Series = { ...turnover, id: "exports", title: "Exports", missing: [], rows: [year("2008", 3600)] };
const empty = { claims: [], events: [], places: [], actors: [], observations: [], differences: [], sources: [] };
const story = { ...empty, series: [turnover, exports] } as Partial<Story> as Story;
const options = schema.parse({
  baseline: { year: "2021", claim: "C07-05" },
  change: { year: "2022", percent: 85, qualifier: "more-than", claim: "C07-04" },
  record: "turnover",
  others: ["exports"],
});
const block = { id: "wool", title: "Trade" } as FigureBlock;
const en = createI18n("en", english);
const ar = createI18n("ar", arabic);

const rowsIn = (i18n: typeof en, given = options, from = story) =>
  indexBarsTable(block, barGroups(from, given, i18n), i18n).rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === "string" ? cell : cell.text)),
  );

describe("the table of index-bars", () => {
  it("says the claim, the record beside it, then other years with their gap, then the other measure", () => {
    expect(rowsIn(en).map(([when, who, , value]) => [when, who, value])).toEqual([
      ["2021", en.t("axis.claimed"), "100"],
      ["2021", en.t("axis.recorded"), "$928.4 million"],
      ["2022", en.t("axis.claimed"), "more than 185"],
      ["2022", en.t("axis.recorded"), "more than $1.7 billion"],
      ["2017", en.t("axis.recorded"), "$672 million"],
      ["2019", en.t("axis.recorded"), "$1.4 billion"],
      ["2020", en.t("axis.recorded"), en.t("table.empty")],
      ["2008", en.t("axis.recorded"), "$3.6 billion"],
    ]);
  });

  it("states the record's growth as a bound, rounded down", () => {
    expect(rowsIn(en)[3]![4]).toBe("In the sources: up at least 83.1%");
    expect(rowsIn(ar)[3]![4]).toContain("لا تقلّ عن \u061c83.1%");
  });

  it("writes the claimed growth in words in both languages", () => {
    expect(rowsIn(ar)[2]!.slice(3, 5)).toEqual(["أكثر من 185", "في المقال: الزيادة أكثر من \u061c85%"]);
    expect(rowsIn(en)[2]![4]).toBe("In the article: up more than 85%");
  });

  it("opens the claim from the article's cells and the observation from the record's", () => {
    const sels = barGroups(story, options, en).flatMap(({ bars }) => bars.map(({ sel }) => sel));
    expect(sels.slice(0, 4)).toEqual(["claim.C07-05", "record.F-wool-2021", "claim.C07-04", "record.F-wool-2022"]);
    expect(sels[6]).toBeUndefined();
  });
});

describe("odd numbers", () => {
  it("reads a fall of more than 20 % as at most 80", () => {
    const fall = { ...options, change: { ...options.change, percent: -20 } };
    expect(rowsIn(en, fall)[2]!.slice(3, 5)).toEqual(["up to 80", "In the article: down more than 20%"]);
  });

  it("says a missing claimed year and states no growth without it", () => {
    const gap: Series = { ...turnover, missing: ["2022"], rows: [year("2021", 928.4)] };
    const rows = rowsIn(en, options, { ...story, series: [gap] });
    expect(rows.map(([when, , , , meaning]) => [when, meaning]).at(-1)).toEqual(["2022", "We found no annual total"]);
    expect(recordGrowth(gap, options)).toBeUndefined();
  });

  it("draws no dollars without the base year's total, but still says them", () => {
    const baseless: Series = { ...turnover, rows: [year("2022", 1700)] };
    const from = { ...story, series: [baseless] };
    const dollars = barGroups(from, options, en).flatMap(({ bars }) => bars.filter(({ layer }) => layer === "record"));
    expect(dollars.map(({ index, value }) => [index, value])).toContainEqual([undefined, "$1.7 billion"]);
    expect(notesOf(from, options, en)).toEqual([]);
  });

  it("shows the claim alone when there is no record", () => {
    expect(rowsIn(en, options, { ...story, series: [] })).toHaveLength(2);
  });
});
