import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { Series, Source } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { options as schema } from "./block.ts";
import { yearPlot } from "./columns.ts";
import { yearColumnsTable } from "./table.ts";

const year = (on: string, value: number, rest = {}) => ({
  id: `year-${on}`,
  when: { precision: "year" as const, on },
  value,
  observation: `F-wool-${on}`,
  source: "S01",
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
const story: Story = {
  ...emptyStory,
  sources: [{ id: "S01", publisher: "The Wool Gazette", grade: "A" } as Source],
  series: [turnover, exports],
};
const options = schema.parse({
  baseline: { year: "2021", claim: "C07-05" },
  change: { year: "2022", percent: 85, qualifier: "more-than", claim: "C07-04" },
  record: "turnover",
  others: ["exports"],
});
const en = createI18n("en", english);
const ar = createI18n("ar", arabic);

const rowsIn = (i18n: typeof en, given = options, from = story) =>
  yearColumnsTable({ id: "wool", title: "Trade", options: given } as unknown as FigureBlock, from, i18n).rows.map(
    ({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.text)),
  );
const withRecord = (rows: Series["rows"], rest: Partial<Series> = {}) => ({
  ...story,
  series: [{ ...turnover, ...rest, rows }],
});

describe("the table of year-columns", () => {
  it("says the claim, then the record by year with its gap, then the other measure", () => {
    expect(rowsIn(en).map(([when, who, , value]) => [when, who, value])).toEqual([
      ["2022", en.t("axis.claimed"), "more than 85%"],
      ["2017", en.t("axis.recorded"), "$672 million"],
      ["2019", en.t("axis.recorded"), "$1.4 billion"],
      ["2020", en.t("axis.recorded"), en.t("table.empty")],
      ["2021", en.t("axis.recorded"), "$928.4 million"],
      ["2022", en.t("axis.recorded"), "more than $1.7 billion"],
      ["2008", en.t("axis.recorded"), "$3.6 billion"],
    ]);
    expect(rowsIn(en).at(-1)![2]).toBe("Another measure: Exports");
  });

  it("names the source of each number, and what a gap means", () => {
    const [claimed, , , missing, , last] = rowsIn(en);
    expect(last![5]).toBe("The Wool Gazette");
    expect(claimed![5]).toBe(en.t("table.empty"));
    expect(missing![4]).toBe(en.t("yearColumns.missing"));
  });

  it("states the record's growth as a bound, rounded down", () => {
    expect(rowsIn(en)[5]![4]).toContain("at least 83.1%");
    expect(rowsIn(ar)[5]![4]).toContain("لا تقلّ عن \u061c83.1%");
  });

  it("states no growth without the total of the base year", () => {
    const rows = rowsIn(en, options, withRecord([year("2022", 1700)], { missing: ["2021"] }));
    expect(rows.slice(1).map(([when, , , , meaning]) => [when, meaning])).toEqual([
      ["2021", en.t("yearColumns.missing")],
      ["2022", en.t("table.empty")],
    ]);
  });
});

describe("what year-columns draws", () => {
  const plot = yearPlot(story, options, en);

  it("has every year from the first to the last, in one unit that stands over them", () => {
    expect(plot.years).toEqual(["2017", "2018", "2019", "2020", "2021", "2022"]);
    expect(plot.columns.map(({ label }) => label)).toEqual([
      "672",
      "1,400",
      en.t("yearColumns.missing"),
      "928.4",
      "more than 1,700",
    ]);
    expect(plot.unit).toBe(en.t("yearColumns.unit"));
  });

  it.each([en, ar])("names each column with its number as it is seen", (i18n) => {
    const columns = yearPlot(story, options, i18n).columns.filter(({ sel }) => sel);
    expect(columns.filter(({ label, spoken }) => !spoken.includes(label))).toEqual([]);
    if (i18n === en) expect(columns.at(-1)?.spoken).toBe("Turnover. The sources, 2022: more than 1,700 ($1.7 billion)");
  });

  it("opens the observations of its columns, the claim of its step, and nothing at a gap", () => {
    expect(plot.columns.map(({ sel }) => sel)).toEqual([
      "record.F-wool-2017",
      "record.F-wool-2019",
      undefined,
      "record.F-wool-2021",
      "record.F-wool-2022",
    ]);
    expect([plot.step.sel, plot.step.also]).toEqual(["claim.C07-04", "claim.C07-05"]);
  });

  it("steps from the base year's number by the claimed percentage, open for more than", () => {
    expect(plot.step.values!.to).toBeCloseTo(1717.54, 2);
    expect(plot.step.end).toBe("open");
    expect(yearPlot(story, options, ar).step.words).toContain("زيادة أكثر\u00a0من\u00a0\u061c85%");
  });

  it("says of what a number is, and of what and from when to when the claimed change is", () => {
    expect(plot.columns[0]!.spoken).toBe("Turnover. The sources, 2017: $672 million");
    expect(plot.step.spoken).toBe("Turnover. The article: up more\u00a0than\u00a085%, 2021–2022");
  });

  it("compares the last year with the nearest one before the base, as far as the two allow", () => {
    expect(plot.finding).toMatchObject({
      from: "2019",
      level: 1400,
      words: ["2021: 33.7% below\u00a02019", "2022: at\u00a0least\u00a021.4% above\u00a02019"],
    });
    const about = [year("2018", 2000), year("2019", 1400, { qualifier: "about" }), year("2022", 1000)];
    expect(yearPlot(withRecord(about), options, en).finding!.words).toEqual(["2022: 50% below\u00a02018"]);
    expect(yearPlot(withRecord([year("2021", 5), year("2022", 9)]), options, en).finding).toBeUndefined();
  });

  it("says a fall, and has neither step nor columns without a record", () => {
    const fall = { ...options, change: { ...options.change, percent: -20 } };
    const none = yearPlot({ ...story, series: [] }, fall, en);
    expect(none.step.words).toBe("The article: down more\u00a0than\u00a020%");
    expect([none.step.values, none.columns]).toEqual([undefined, []]);
  });
});
