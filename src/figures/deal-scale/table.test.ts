import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import type { Series, SeriesRow } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { DealScaleOptions } from "./block.ts";
import { sellersOf, sizeComparison, sizesOf } from "./amounts.ts";
import { dealScaleTable } from "./table.ts";
import { windowGroups } from "./windows.ts";

const window = (from: string, to: string, rest: Partial<SeriesRow>): SeriesRow => ({
  id: `window-${from}-${to}`,
  when: { precision: "interval", from, to },
  source: "S953",
  grade: "A",
  ...rest,
});
const imports = {
  id: "imports",
  title: "Share of imports",
  measure: "imports",
  unit: "percent",
  denominator: "Volume",
  rows: [
    window("2011", "2020", { value: 27, grade: "C" }),
    window("2016", "2020", { value: 69, observation: "F-2012" }),
    window("2014", "2018", { value: 43 }),
    window("2015", "2019", {}),
  ],
} satisfies Series;
const sold = { to: "northland", kind: "sale", claims: ["C55-06", "C55-05"], comparison: "differs" };
const story = {
  actors: [{ id: "boatyard", name: "Soltam", kind: "company" }],
  claims: [
    { id: "C55-01", comparison: "consistent" },
    { id: "C55-02", gloss: "Deals of hundreds of millions", comparison: "differs" },
  ],
  relations: [
    { id: "noted", from: "boatyard", label: "Mortars", note: "Launchers", ...sold },
    { id: "bare", from: "shipwright", label: "Radios", ...sold },
  ],
  observations: [
    { id: "F-word", topic: "boats", statement: "Hundreds of millions", sources: ["S953"], grade: "A" },
    { id: "F-2012", topic: "boats", statement: "Deals", value: 1600, unit: "usd-million", sources: [], grade: "A" },
    { id: "F-share", topic: "boats", statement: "Half", value: 50, unit: "percent", sources: [], grade: "A" },
    { id: "F-nothing", topic: "boats", statement: "Nothing", value: 0, unit: "usd-million", sources: [], grade: "A" },
  ],
  differences: [
    {
      id: "D-boats",
      claim: "C55-02",
      claims: ["C55-01", "C55-02"],
      observations: ["F-word", "F-2012"],
      recordSays: "Later 1.6 billion",
      comparison: "differs",
    },
  ],
  sources: [{ id: "S953", publisher: "Mediamax", grade: "A" }],
  series: [imports],
  events: [],
  places: [],
} as unknown as Story;
const band = { low: 100, high: 1000 };
const options: DealScaleOptions = {
  claim: "C55-01",
  sellers: [{ relation: "noted", record: "F-word" }, { relation: "bare", record: "D-boats" }, { relation: "bare" }],
  sizes: [{ claim: "C55-02", magnitude: band }, { observation: "F-word", magnitude: band }, { observation: "F-2012" }],
  windowSeries: ["imports"],
};
const en = createI18n("en", english);
const ar = createI18n("ar", arabic);
const tableIn = (i18n: typeof en, given = options) =>
  dealScaleTable({ id: "boats", title: "Arms", options: given } as unknown as FigureBlock, story, i18n).rows.map(
    ({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.text)),
  );

describe("the table of deal-scale", () => {
  it("says each seller twice, then the sizes with their band in words, then the windows, the odd one last", () => {
    const rows = tableIn(en);
    expect(rows.slice(0, 2)).toEqual([
      ["Soltam", "The article", "—", "—", "Mortars", "Sources say otherwise"],
      ["Soltam", "The sources", "—", "—", "Launchers", "Sources say otherwise"],
    ]);
    expect(rows.slice(6, 9).map((cells) => cells.slice(1, 5))).toEqual([
      [
        "The article",
        "undated",
        "No number given",
        "Deals of hundreds of millions · Drawn as a band of $100 million to $1 billion with soft ends.",
      ],
      [
        "Mediamax",
        "undated",
        "No number given",
        "Hundreds of millions · Drawn as a band of $100 million to $1 billion with soft ends.",
      ],
      ["—", "undated", "$1.6 billion", "Deals"],
    ]);
    expect(rows.slice(9).map(([, , when, value, , note]) => [when, value, note])).toEqual([
      ["2014–2018", "43%", "—"],
      ["2016–2020", "69%", "—"],
      ["2011–2020", "27%", "Window of 10 years · Not verified"],
    ]);
  });

  it("writes the same in Arabic", () => {
    const rows = tableIn(ar);
    expect(rows[6]!.slice(2, 5)).toEqual([
      "بلا تاريخ",
      "لا يُذكر رقم",
      "Deals of hundreds of millions · رُسم شريطاً من 100 مليون دولار إلى مليار دولار، بطرفين باهتين.",
    ]);
    expect(rows.at(-1)![5]).toMatch(/^نافذة من 10 سنوات · لم نتحقّق/);
  });
});

describe("the sellers", () => {
  const sellers = sellersOf(story, options, en);

  it("take the record's words from the relation's note, else from what the entry says, else say that there is none", () => {
    expect(sellers.map(({ sides }) => sides[1].words)).toEqual([
      "Launchers",
      "Later 1.6 billion",
      "We found nothing in the sources",
    ]);
  });

  it("open the claim on one side and the record's entry on the other, and light up with what these rest on", () => {
    expect(sellers[1]!.sides.map(({ sel, also }) => [sel, ...also])).toEqual([
      ["claim.C55-06", "claim.C55-05"],
      ["record.D-boats", "record.F-word", "record.F-2012"],
    ]);
    expect(sellers[2]!.sides[1].sel).toBeUndefined();
  });
});

describe("the sizes", () => {
  it("draw a number where one is given, a band where only a word is, and nothing where neither can be", () => {
    const sizes: DealScaleOptions["sizes"] = [
      { claim: "C55-02", value: 5, qualifier: "more-than" },
      { observation: "F-word" },
      { observation: "F-2012", magnitude: band },
      { observation: "F-share" },
      { observation: "F-nothing" },
    ];
    const drawn = sizesOf(story, { ...options, sizes }, en);
    expect(drawn.map(({ low, isMagnitude, end, value }) => [low, isMagnitude, end, value])).toEqual([
      [5, false, "open", "more than $5 million"],
      [undefined, false, "closed", "No number given"],
      [1600, false, "closed", "$1.6 billion"],
      [undefined, false, "closed", "No number given"],
      [undefined, false, "closed", "$0"],
    ]);
  });

  it("are compared as the claim is, and open the difference about it, not one about another; nothing without a claim", () => {
    expect(sizeComparison(story, options)).toEqual({ comparison: "differs", sel: "record.D-boats" });
    const sizes = [{ claim: "C55-01" }];
    expect(sizeComparison(story, { ...options, sizes })).toEqual({ comparison: "consistent", sel: "claim.C55-01" });
    expect(sizeComparison(story, { ...options, sizes: [] })).toBeUndefined();
  });
});

describe("the windows", () => {
  it("open their observation, else the difference of the claim", () => {
    const [group] = windowGroups(story, options, en);
    expect(group!.windows.map(({ sel }) => sel)).toEqual(["record.D-boats", "record.F-2012", "record.D-boats"]);
  });

  it("reach from the least to the greatest share of those of usual length, where each is to be taken at its word", () => {
    expect(windowGroups(story, options, en).map(({ reach }) => reach)).toEqual(["43% to 69%"]);
    const vague = { ...imports, rows: imports.rows.map((row) => ({ ...row, qualifier: "about" as const })) };
    expect(windowGroups({ ...story, series: [vague] }, options, en)[0]!.reach).toBe("");
  });
});
