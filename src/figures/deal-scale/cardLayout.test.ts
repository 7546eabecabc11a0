import { describe, expect, it } from "vitest";
import { labelProblems } from "#figures/cardLabels.fixture.ts";
import { chosenSizes, layoutSizeCard } from "./cardLayout.ts";
import { layoutSellerCard } from "./cardSellers.ts";
import { layoutWindowCard } from "./cardWindows.ts";
import type { Seller } from "./sellers.ts";
import type { Size } from "./sizes.ts";
import type { ShareWindow } from "./windows.ts";

const size = (low: number | undefined, rest: Partial<Size> = {}): Size => ({
  id: `${rest.layer ?? "record"}-${String(low)}`,
  layer: "record",
  low,
  high: low,
  isMagnitude: false,
  end: "closed",
  value: `$${String(low)} million`,
  who: [],
  when: "February 2012",
  words: "",
  drawn: "",
  note: "",
  sel: "record.F-arms",
  ...rest,
});
const band = (layer: Size["layer"], words: string) => size(100, { layer, high: 1000, isMagnitude: true, words });
const said = band("article", "The article puts the arms deals with the country at hundreds of millions of dollars");
const recorded = band(
  "record",
  "Deals worth hundreds of millions: launchers, rockets, artillery, radios and much else",
);
const arms = [said, recorded, size(1600), size(4850)];
const lay = (sizes: readonly Size[]) => layoutSizeCard(sizes, " · ", (millions) => `${String(millions)} million`);
const many = [0.02, 0.5, 3, 121, 1200, 4000].map((value) => size(value));

describe("the sizes that a card shows", () => {
  it("are all of a few, in their order", () => {
    expect(chosenSizes(arms)).toEqual(arms);
  });

  it("are of many the article's first and the record's from the least to the greatest", () => {
    const claims = [7, 8, 9].map((value) => size(value, { layer: "article" }));
    expect(chosenSizes([...many, ...claims]).map(({ low }) => low)).toEqual([0.02, 4000, 7, 8]);
    expect(chosenSizes(many).map(({ low }) => low)).toEqual([0.02, 3, 121, 4000]);
  });

  it("are none that cannot be drawn", () => {
    expect(chosenSizes([size(undefined)])).toEqual([]);
  });
});

describe("the card of sizes", () => {
  it("grows from the side where reading starts, a power of ten a step", () => {
    const { rows, ticks } = lay([size(10), size(100), size(1000)]);
    expect(rows.map(({ from }) => from)).toEqual([16, 540, 1064]);
    expect(ticks).toEqual([16, 540, 1064]);
  });

  it("says the article's words whole, of the record's no more than the first clause where all is too much", () => {
    const words = lay(arms).labels.map((label) => label.words);
    expect(words.slice(0, 2).join(" ")).toBe(said.words);
    expect(words[2]).toBe("February 2012 · Deals worth hundreds of millions…");
    expect(words).toContain("$4850 million");
  });

  it.each([
    ["none", []],
    ["one", [size(50)]],
    ["the arms deals", arms],
    ["many", many],
    ["words alone", [said, { ...said, id: "other" }, recorded, { ...recorded, id: "another" }]],
    ["open ends", [size(121, { end: "open" }), size(4000, { end: "up-to" }), size(0.02, { end: "soft" })]],
  ])("keeps words and marks on the card, apart: %s", (_, sizes) => {
    const { rows, labels } = lay(sizes);
    expect(labelProblems(labels)).toEqual([]);
    for (const { from, to, y } of rows) {
      expect(from).toBeGreaterThanOrEqual(16);
      expect(to).toBeLessThanOrEqual(1064);
      expect(y).toBeGreaterThan(14);
    }
  });
});

describe("a card without sizes", () => {
  const share = (high: number): ShareWindow => ({
    id: String(high),
    when: "from 2014 to 2018",
    length: "",
    low: high,
    high,
    end: "closed",
    value: `${String(high)}%`,
    grade: "",
    note: "",
    sel: "record.D-arms",
  });

  it("has the last windows, from zero to their share", () => {
    const windows = [5, 0, 50, 100].map(share);
    const { rows, from, wholeX, labels } = layoutWindowCard({ id: "a", title: "A share", denominator: "", windows });
    expect(rows.map(({ to }) => to)).toEqual([from, (from + wholeX) / 2, wholeX]);
    expect(labelProblems(labels)).toEqual([]);
  });

  it("names the first sellers, with how they compare", () => {
    const sellers = Array.from({ length: 6 }, (_, index) => ({
      name: `The works of the ${"great ".repeat(6)}harbour ${String(index)}`,
      comparison: "consistent",
    })) as unknown as Seller[];
    const labels = layoutSellerCard(sellers, (comparison) => comparison);
    expect(labels.filter(({ words }) => words === "consistent")).toHaveLength(4);
    expect(labelProblems(labels)).toEqual([]);
    expect(layoutSellerCard([], String)).toEqual([]);
  });
});
