import { describe, expect, it } from "vitest";
import { cardFrame, pageFrame } from "#figures/frame.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Estimate, EstimateShape } from "./estimates.ts";
import { estimatesWithin, layoutEstimates } from "./layout.ts";

const directions = ["ltr", "rtl"] as const;

const estimate = (shape: EstimateShape, low: number, high: number): Estimate => ({
  id: `${shape}-${String(low)}-${String(high)}`,
  layer: "record",
  shape,
  low,
  high,
  soft: false,
  value: `${String(high)}%`,
  who: "",
  when: "",
  years: "",
  of: "",
  caveat: "",
  wording: "",
  note: "",
  kind: "",
  sel: "record.D-salt",
});

const many = [
  estimate("dot", 33, 33),
  estimate("upper-bound", 23, 23),
  estimate("range", 40, 45),
  estimate("upper-bound", 60, 60),
  estimate("combined", 60, 60),
  estimate("range", 18, 19),
  estimate("range", 0, 5),
];
const whole = [estimate("dot", 0, 0), estimate("dot", 100, 100), estimate("lower-bound", 90, 90)];

describe.each(directions)("%s", (direction) => {
  it.each([
    ["many", 30, many],
    ["0 % and 100 %", 100, whole],
    ["one at 0 %", 0, [estimate("dot", 0, 0)]],
    ["one far below the claim", 97, [estimate("dot", 3, 3)]],
    ["none", 30, []],
  ])("keeps everything on the axis: %s", (_, share, estimates) => {
    const { rows, ticks, claimedX } = layoutEstimates(share, estimates, direction);
    expect(rows).toHaveLength(estimates.length);
    const places = [claimedX, ...ticks.map(({ x }) => x), ...rows.map(({ reach }) => reach)];
    for (const place of places) expect(place >= 0 && place <= 100, String(place)).toBe(true);
    for (const { reach, lowX, endX, signX } of rows) {
      expect(reach).toBeGreaterThan(0);
      for (const x of [lowX, endX, signX]) expect(x >= 0 && x <= 100, String(x)).toBe(true);
    }
  });

  it("puts numbers, round values and the claimed share on one axis", () => {
    const { rows, ticks, claimedX } = layoutEstimates(30, many, direction);
    const reachOf = (high: number) => rows.find((row) => row.estimate.high === high)!.reach;
    const fromZero = (x: number) => (direction === "rtl" ? 100 - x : x);
    expect(reachOf(60)).toBe(100);
    expect(reachOf(33)).toBe(55);
    expect(ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60]);
    for (const { value, x } of ticks) expect(fromZero(x)).toBeCloseTo((value / 60) * 100, 1);
    expect(fromZero(claimedX)).toBe(50);
  });

  it("draws a range from its lower end to the end of its strip, where its number stands", () => {
    const { rows } = layoutEstimates(30, many, direction);
    const { reach, lowX, signX, endX } = rows.find(({ estimate: { low } }) => low === 40)!;
    const places = [lowX, signX, endX].map((x) => ((direction === "rtl" ? 100 - x : x) * reach) / 100);
    expect(places.map(Math.round)).toEqual([67, 71, 75]);
    const { lowX: fromX, zeroX, endX: toX } = rows.at(-1)!;
    expect([fromX, Math.abs(toX - fromX)]).toEqual([zeroX, 100]);
  });

  it("ranks what is published by size, a range by its middle, and leaves the claim's own first", () => {
    const own = { ...estimate("dot", 41, 41), layer: "article" as const };
    const { rows } = layoutEstimates(30, [own, ...many], direction);
    const ranked = rows.filter(({ rank }) => rank).sort((a, b) => a.rank! - b.rank!);
    expect(rows[0]!.rank).toBeUndefined();
    expect(ranked.map(({ estimate: { low, high } }) => (low + high) / 2)).toEqual([2.5, 18.5, 23, 33, 42.5, 60, 60]);
  });
});

it("mirrors the axis exactly", () => {
  const [ltr, rtl] = directions.map((direction) => layoutEstimates(30, many, direction));
  expect(rtl!.ticks.map(({ x }) => Math.round(1000 - x * 10) / 10)).toEqual(ltr!.ticks.map(({ x }) => x));
  expect(rtl!.rows.map(({ reach }) => reach)).toEqual(ltr!.rows.map(({ reach }) => reach));
});

it.each([3, 12, 41, 61, 100])("has room for its labels on an axis of 150 px, the greatest number being %d", (high) => {
  const { ticks } = layoutEstimates(0, [estimate("dot", high, high)], "ltr");
  expect(ticks.length).toBeGreaterThan(1);
  ticks.slice(1).forEach(({ x, value }, index) => {
    const halfPx = (label: number) => textWidthPx(`${String(label)}%`, 13) / 2;
    const before = ticks[index]!;
    expect(((x - before.x) / 100) * 150).toBeGreaterThan(halfPx(value) + halfPx(before.value));
  });
});

it("has an axis of at least 10 percent, so that a claim of none lies beside no estimate as large as all of it", () => {
  const { ticks, rows } = layoutEstimates(0, [estimate("dot", 1, 1)], "ltr");
  expect(ticks.map(({ value }) => value)).toEqual([0, 5, 10]);
  expect(rows[0]!.reach).toBe(10);
});

describe("the estimates that there is room for", () => {
  const own = { ...estimate("dot", 30, 30), layer: "article" as const };
  const bound = { ...estimate("upper-bound", 60, 60), caveat: "an upper bound" };
  const highs = (estimates: readonly Estimate[]) => estimatesWithin(estimates, cardFrame).map(({ high }) => high);

  it("are all of them on a page", () => {
    expect(estimatesWithin([own, bound, ...many], pageFrame)).toHaveLength(many.length + 2);
  });

  it("span on a card what the record gives, apart from bounds and the article's own", () => {
    const dots = [50, 18, 33, 40].map((percent) => estimate("dot", percent, percent));
    expect(highs([own, bound, ...dots])).toEqual([50, 18, 40]);
    expect(highs([own, ...dots.slice(0, 1)])).toEqual([50]);
  });

  it("are bounds where nothing else is published", () => {
    expect(highs([own, bound])).toEqual([60]);
    expect(highs([])).toEqual([]);
  });
});
