import { describe, expect, it } from "vitest";
import type { Bar, BarGroup } from "./bars.ts";
import { layoutIndexBars, type PlacedBar, type PlacedGroup } from "./layout.ts";

const directions = ["ltr", "rtl"] as const;

const bar = (id: string, index: number | undefined, rest: Partial<Bar> = {}): Bar => ({
  id,
  layer: "record",
  year: "2021",
  yearLabel: "2021",
  index,
  end: "closed",
  value: "",
  detail: "",
  sel: "record.F-x",
  ...rest,
});

const claimed: BarGroup = {
  id: "claimed",
  title: "",
  bars: [
    bar("a", 100, { layer: "article" }),
    bar("b", 100),
    bar("c", 185, { year: "2022", layer: "article", end: "open" }),
    bar("d", 183.1, { year: "2022", end: "open" }),
  ],
};
const earlier: BarGroup = {
  id: "earlier",
  title: "",
  bars: [bar("e", 72.4, { year: "2017" }), bar("f", undefined, { year: "2020", sel: undefined })],
};
const others: BarGroup = { id: "others", title: "", bars: [bar("g", 387.8), bar("h", 180, { lowIndex: 120 })] };
const many = [claimed, earlier, others];

describe.each(directions)("%s", (direction) => {
  const layout = layoutIndexBars(many, direction);
  const fromStart = (x: number) => (direction === "rtl" ? 100 - x : x);

  it("draws all lengths on one scale, the longest as long as can be", () => {
    expect(find(layout, "g").length).toBe(100);
    expect(find(layout, "a").length).toBe(find(layout, "b").length);
    expect(find(layout, "c").length! / find(layout, "a").length!).toBeCloseTo(1.85, 1);
    for (const { length = 0 } of layout.flatMap(({ bars }) => bars)) expect(length >= 0 && length <= 100).toBe(true);
  });

  it("fills a range up to its lower end, from where reading starts", () => {
    const { filled, lowX } = find(layout, "h");
    expect(filled.width).toBeCloseTo(66.7, 1);
    expect(fromStart(lowX!)).toBeCloseTo(66.7, 1);
    expect(direction === "rtl" ? filled.x + filled.width : filled.x).toBeCloseTo(fromStart(0), 1);
    expect(find(layout, "g").filled).toEqual({ x: 0, width: 100 });
    expect(find(layout, "g").lowX).toBeUndefined();
  });

  it("marks 100 on the claim's bars that pass it, and on no other", () => {
    expect((fromStart(find(layout, "c").baseX!) * 185) / 100).toBeCloseTo(100, 0);
    for (const id of ["a", "b", "e", "g", "h"]) expect(find(layout, id).baseX, id).toBeUndefined();
  });

  it("draws no bar for a missing year", () => {
    expect(find(layout, "f").length).toBeUndefined();
  });

  it("still shows a bar a thousand times shorter than another, and one of zero", () => {
    const groups = [{ id: "claimed", title: "", bars: [bar("a", 100), bar("b", 100_000), bar("c", 0)] }];
    for (const { length } of layoutIndexBars(groups, direction)[0]!.bars) expect(length).toBeGreaterThan(0);
  });

  it("fills all of a range that ends at zero, and none of one that begins there", () => {
    const ranges = [{ id: "x", title: "", bars: [bar("a", 0, { lowIndex: 0 }), bar("b", 50, { lowIndex: 0 })] }];
    const [none, fromZero] = layoutIndexBars(ranges, direction)[0]!.bars;
    expect(none!.filled.width).toBe(100);
    expect(fromZero!.filled.width).toBe(0);
    expect(fromStart(fromZero!.lowX!)).toBe(0);
  });
});

it("says a claimed year once for the bars that share it, and any other year for each", () => {
  const repeats = layoutIndexBars(many, "rtl").map(({ bars }) => bars.map(({ repeatsYear }) => repeatsYear));
  expect(repeats).toEqual([
    [false, true, false, true],
    [false, false],
    [false, false],
  ]);
});

it("lays out nothing, and one bar alone", () => {
  expect(layoutIndexBars([], "rtl")).toEqual([]);
  const [group] = layoutIndexBars([{ id: "claimed", title: "", bars: [bar("a", 100)] }], "rtl");
  expect(group!.bars[0]!.length).toBe(100);
});

it("makes the claim's group alone heavy", () => {
  expect(layoutIndexBars(many, "ltr").map(({ isLight }) => isLight)).toEqual([false, true, true]);
});

function find(layout: readonly PlacedGroup[], id: string): PlacedBar {
  return layout.flatMap(({ bars }) => bars).find((placed) => placed.bar.id === id)!;
}
