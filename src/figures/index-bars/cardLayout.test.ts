import { describe, expect, it } from "vitest";
import { labelBox } from "#figures/cardLabels.ts";
import { labelProblems } from "#figures/cardLabels.fixture.ts";
import type { Bar } from "./bars.ts";
import { layoutIndexCard } from "./cardLayout.ts";

const bar = (id: string, index: number | undefined, rest: Partial<Bar> = {}): Bar => ({
  id,
  layer: "record",
  year: rest.yearLabel ?? "2021",
  yearLabel: "2021",
  index,
  end: "closed",
  value: "$928.4 million",
  detail: "In the record; drawn as 100 on the same scale",
  sel: "record.F-x",
  ...rest,
});
const later = { yearLabel: "2022", end: "open", detail: "In the record: up at least 83.1%" } as const;
const claimed = [
  bar("a", 100, { layer: "article", value: "100" }),
  bar("b", 100),
  bar("c", 185, { ...later, layer: "article", value: "more than 185" }),
  bar("d", 183.1, { ...later, value: "more than $1.7 billion" }),
];

describe("the card of an index", () => {
  it("has both years' bars on one scale from the 100 of the base year", () => {
    const { bars, from, baseX } = layoutIndexCard(claimed);
    const lengths = bars.map(({ to }) => (to! - from) / (baseX - from));
    expect(lengths.map((length) => Math.round(length * 1000) / 10)).toEqual([100, 100, 185, 183.1]);
  });

  it("says what the claimed year's numbers mean, and names each year once", () => {
    const words = layoutIndexCard(claimed).labels.map((label) => label.words);
    expect(words).toEqual([
      "100",
      "$928.4 million",
      "more than 185",
      "In the record: up at least 83.1%",
      "more than $1.7 billion",
      "In the record: up at least 83.1%",
      "2021",
      "2022",
    ]);
  });

  it.each([
    ["none", []],
    ["the claim alone", claimed.slice(0, 1)],
    ["a claim and no total", [...claimed.slice(0, 3), bar("e", undefined, { ...later, value: "", detail: "None" })]],
    ["a thousandfold", [bar("a", 100), bar("b", 100_000, { ...later, value: "$1.2 billion" })]],
    ["a range", [bar("a", 100), bar("b", 180, { ...later, lowIndex: 120, end: "closed" })]],
    ["words of a great width", claimed.map((one) => ({ ...one, value: "more than 1,234,567,890 thousand people" }))],
  ])("keeps words and bars on the card, apart: %s", (_, bars) => {
    const layout = layoutIndexCard(bars);
    expect(layout.bars).toHaveLength(bars.length);
    expect(labelProblems(layout.labels)).toEqual([]);
    for (const { to, bar: drawn, y } of layout.bars) {
      const words = layout.labels.find((label) => label.words === drawn.value);
      if (to !== undefined && words) expect(labelBox(words).from).toBeGreaterThan(layout.from);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + layout.barPx).toBeLessThanOrEqual(330);
    }
  });

  it("shows one bar of each side a year", () => {
    expect(layoutIndexCard([...claimed, bar("second", 90)]).bars.map((placed) => placed.bar.id)).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });
});
