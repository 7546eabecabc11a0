import { describe, expect, it } from "vitest";
import { cardFrame, pageFrame } from "#figures/frame.ts";
import type { Bar, BarGroup } from "./bars.ts";
import { layoutIndexBars, type PlacedBar, type PlacedGroup } from "./layout.ts";

const directions = ["ltr", "rtl"] as const;

const layoutOf = (groups: readonly BarGroup[], dir: "ltr" | "rtl") => layoutIndexBars(groups, { ...pageFrame, dir });

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
  const layout = layoutOf(many, direction);
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
    for (const { length } of layoutOf(groups, direction)[0]!.bars) expect(length).toBeGreaterThan(0);
  });

  it("fills all of a range that ends at zero, and none of one that begins there", () => {
    const ranges = [{ id: "x", title: "", bars: [bar("a", 0, { lowIndex: 0 }), bar("b", 50, { lowIndex: 0 })] }];
    const [none, fromZero] = layoutOf(ranges, direction)[0]!.bars;
    expect(none!.filled.width).toBe(100);
    expect(fromZero!.filled.width).toBe(0);
    expect(fromStart(fromZero!.lowX!)).toBe(0);
  });
});

it("says a claimed year once for the bars that share it, and any other year for each", () => {
  const repeats = layoutOf(many, "rtl").map(({ bars }) => bars.map(({ repeatsYear }) => repeatsYear));
  expect(repeats).toEqual([
    [false, true, false, true],
    [false, false],
    [false, false],
  ]);
});

it("lays out nothing, and one bar alone", () => {
  expect(layoutOf([], "rtl")).toEqual([]);
  const [group] = layoutOf([{ id: "claimed", title: "", bars: [bar("a", 100)] }], "rtl");
  expect(group!.bars[0]!.length).toBe(100);
});

it("makes the claim's group alone heavy", () => {
  expect(layoutOf(many, "ltr").map(({ isLight }) => isLight)).toEqual([false, true, true]);
});

function find(layout: readonly PlacedGroup[], id: string): PlacedBar {
  return layout.flatMap(({ bars }) => bars).find((placed) => placed.bar.id === id)!;
}

describe.each(directions)("on a card, %s", (dir) => {
  const card = (groups: readonly BarGroup[]) => layoutIndexBars(groups, { ...cardFrame, dir });
  const said: BarGroup = {
    ...claimed,
    bars: claimed.bars.map((one) => ({ ...one, value: "more than $1.7 billion", detail: "up at least 83.1%" })),
  };

  it("has the claimed years alone, one bar of each side a year, on one scale", () => {
    const [group, ...others] = card([{ ...said, bars: [...said.bars, bar("second", 90)] }, earlier]);
    expect(others).toEqual([]);
    expect(group!.bars.map((placed) => placed.bar.id)).toEqual(["a", "b", "c", "d"]);
    expect(find([group!], "c").length! / find([group!], "a").length!).toBeCloseTo(1.85, 1);
  });

  it("says what the claimed year's numbers mean, not what the base year's do", () => {
    expect(card([said])[0]!.bars.map(({ detail }) => detail)).toEqual(["", "", ...Array(2).fill("up at least 83.1%")]);
  });

  it("leaves beside the longest bar the room for its words, however wide", () => {
    const longest = (value: string) => {
      const [group] = card([{ ...said, bars: said.bars.map((one) => ({ ...one, value })) }]);
      return { isPlain: group!.isPlain, length: Math.max(...group!.bars.map(({ length = 0 }) => length)) };
    };
    expect(longest("185").length).toBeGreaterThan(longest("more than $1.7 billion").length);
    expect(longest("more than $1.7 billion").isPlain).toBe(false);
    const wide = longest("more than 1,234,567,890 thousand people");
    expect(wide.isPlain).toBe(true);
    expect(wide.length).toBeGreaterThan(15);
  });
});
