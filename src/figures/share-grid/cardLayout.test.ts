import { describe, expect, it } from "vitest";
import { labelProblems } from "#figures/cardLabels.fixture.ts";
import { layoutShareCard } from "./cardLayout.ts";
import type { Estimate, EstimateShape } from "./estimates.ts";

const estimate = (shape: EstimateShape, low: number, high: number, rest: Partial<Estimate> = {}): Estimate => ({
  id: `${shape}-${String(low)}-${String(high)}`,
  layer: "record",
  shape,
  low,
  high,
  soft: false,
  value: low === high ? `${String(high)}%` : `${String(low)}% to ${String(high)}%`,
  who: "",
  when: "",
  of: "",
  caveat: "",
  wording: "",
  note: "",
  kind: "an upper bound",
  sel: "record.D-oil",
  ...rest,
});
const words = {
  article: "The article",
  value: "about 30%",
  of: "of the oil that the country needs",
  published: "Published estimates",
  zero: "0%",
  whole: "100%",
};
const range = estimate("range", 18, 19);
const dots = [estimate("dot", 33, 33), estimate("dot", 50, 50, { value: "nearly 50%" })];
const bounds = [estimate("upper-bound", 5, 5), estimate("upper-bound", 60, 60), estimate("combined", 90, 90)];
const wordsOf = (estimates: readonly Estimate[], share = 30) =>
  layoutShareCard(share, estimates, words).labels.map((label) => label.words);

describe("the card of a share", () => {
  it("spans the published estimates from the lowest to the highest, apart from bounds and the article's own", () => {
    const own = estimate("dot", 99, 99, { layer: "article" });
    const { axis } = layoutShareCard(30, [own, range, ...dots, ...bounds], words);
    const percentAt = (x: number) => Math.round(((x - axis!.from) / (axis!.to - axis!.from)) * 100);
    expect([axis!.range!.from, axis!.range!.to, axis!.claimedX].map(percentAt)).toEqual([18, 50, 30]);
    expect(axis!.dots.map(percentAt)).toEqual([33, 50]);
    expect(wordsOf([own, range, ...dots, ...bounds])).toEqual(
      expect.arrayContaining(["18% to 19%", "nearly 50%", "about 30%", "Published estimates"]),
    );
  });

  it("says one estimate once", () => {
    expect(wordsOf([dots[0]!]).filter((text) => text === "33%")).toHaveLength(1);
  });

  it("shows the greatest bound where nothing else is published, as what it is", () => {
    const { axis } = layoutShareCard(30, bounds, words);
    expect(axis!.range).toBeUndefined();
    expect(axis!.boundX).toBeGreaterThan(axis!.claimedX);
    expect(wordsOf(bounds)).toEqual(expect.arrayContaining(["60%", "an upper bound"]));
  });

  it("has no axis without anything published, and says of what the share is taken", () => {
    expect(layoutShareCard(30, [], words).axis).toBeUndefined();
    expect(wordsOf([])).toEqual(["The article", "about 30%", "of the oil that the country needs"]);
  });

  it.each([0, 2, 30, 50, 98, 100])("keeps its words on the card, apart, beside a claim of %d percent", (share) => {
    const narrow = [estimate("range", 49, 50), estimate("range", 50, 51, { value: "more than nearly 51 percent" })];
    const ends = [estimate("dot", 0, 0), estimate("dot", 100, 100)];
    for (const estimates of [[], [range], dots, bounds, narrow, ends])
      expect(labelProblems(layoutShareCard(share, estimates, words).labels)).toEqual([]);
  });
});
