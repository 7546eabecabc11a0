import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import { openPx } from "./endPath.ts";
import type { Stretch } from "#figures/placing/stretch.ts";
import { cardFrame, pageFrame } from "#figures/frame.ts";
import { layoutSizes, layoutWindows, sizesWithin, type Tick, windowsWithin } from "./layout.ts";
import type { End, Size } from "./amounts.ts";
import type { ShareWindow, WindowGroup } from "./windows.ts";

const directions = ["ltr", "rtl"] as const;
/** Room that the strips leave before and after themselves, in px, as in DealScale.module.css. */
const margins = { start: 8, end: 16 };
/** Widths of the strips in figures of 288 px (a page of 320), 520 and 880 px, and which labels stand there. */
const strips = [
  { px: 264, shown: ["narrow"] },
  { px: 288, shown: ["narrow"] },
  { px: 504, shown: ["narrow", "wide"] },
] as const;

const size = (low: number | undefined, high = low, end: End = "closed"): Size => ({
  id: `${String(low)}-${String(high)}`,
  layer: "record",
  low,
  high,
  isMagnitude: low !== high,
  end,
  value: "",
  who: [],
  when: "",
  words: "",
  drawn: "",
  note: "",
  sel: "record.F-boats",
});

const boats = [size(100, 1000), size(100, 1000), size(1600), size(4850)];
const wide = [size(0.02, 0.02, "soft"), size(0.1, 1), size(121, 121, "open"), size(4000, 4000, "up-to")];
const cases: [string, Size[]][] = [
  ["the boats deals", boats],
  ["over five powers of ten", wide],
  ["one", [size(50)]],
  ["one power of ten exactly", [size(100)]],
  ["one more than a power of ten", [size(100, 100, "open")]],
];

describe.each(directions)("sizes, %s", (direction) => {
  it.each(cases)("stand inside the frame with what is drawn beside them: %s", (_, sizes) => {
    const { marks } = layoutSizes(sizes, direction);
    const [left, right] = direction === "ltr" ? [margins.start, margins.end] : [margins.end, margins.start];
    sizes.forEach((one, index) => {
      const { x, width } = marks[index]!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(100);
      const away = direction === "ltr" ? 1 : -1;
      const toward = { open: away, "up-to": -away, soft: 0, closed: 0 }[one.end] * openPx;
      for (const { px } of strips) {
        expect((x / 100) * px + Math.min(0, toward)).toBeGreaterThanOrEqual(-left);
        expect(((x + width) / 100) * px + Math.max(0, toward)).toBeLessThanOrEqual(px + right);
      }
    });
  });

  it.each(cases)("have labels on whole powers of ten, apart at every width: %s", (_, sizes) => {
    const { ticks } = layoutSizes(sizes, direction);
    for (const { value } of ticks) expect(Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6)).toBe(true);
    for (const i18n of [createI18n("en", english), createI18n("ar", arabic)])
      for (const { px, shown } of strips) {
        const boxes = ticks
          .filter(({ labelled }) => labelled && (shown as readonly string[]).includes(labelled))
          .map((tick) => labelBox(tick, px, direction, compact(i18n, tick.value)))
          .sort((a, b) => a.left - b.left);
        expect(boxes.length).toBeGreaterThanOrEqual(2);
        boxes.forEach(({ right }, index) => {
          expect(boxes[index + 1]?.left ?? Infinity).toBeGreaterThan(right);
        });
      }
  });

  it("grow from the side where reading starts, a power of ten a step", () => {
    const { ticks, marks } = layoutSizes([size(10), size(100), size(1000)], direction);
    const [a, b, c] = marks.map((mark) => (direction === "ltr" ? mark!.x : 100 - mark!.x));
    expect([a, c]).toEqual([0, 100]);
    expect(b).toBeCloseTo(50, 1);
    expect(ticks.map(({ value }) => value)).toEqual([10, 100, 1000]);
  });

  it("never stand the other way round", () => {
    const amounts = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [first, second] = layoutSizes([size(a), size(b)], direction).marks;
        const apart = (second!.x - first!.x) * (direction === "ltr" ? 1 : -1);
        expect(apart * Math.sign(b - a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("let the ends of a word's band fade around its bounds, wholly on the axis", () => {
    const { ticks, marks } = layoutSizes([size(100, 1000)], direction);
    const at = (value: number) => ticks.find((tick) => tick.value === value)!.x;
    const [low, high] = [at(100), at(1000)].sort((a, b) => a - b) as [number, number];
    const { x, width } = marks[0]!;
    expect(x + width / 8).toBeCloseTo(low, 0);
    expect(x + (width * 7) / 8).toBeCloseTo(high, 0);
    expect(x).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(100);
  });

  it("begin near the least where enough powers of ten follow, and at one where they do not", () => {
    const firstTick = (...sizes: Size[]) => layoutSizes(sizes, direction).ticks[0]!;
    const fromStart = ({ x }: Tick) => (direction === "ltr" ? x : 100 - x);
    const near = firstTick(...boats);
    expect(near.value).toBe(100);
    expect(fromStart(near)).toBeGreaterThan(0);
    expect(fromStart(near)).toBeLessThan(15);
    expect([firstTick(size(50)).value, fromStart(firstTick(size(50)))]).toEqual([10, 0]);
  });

  it("have no axis where nobody gives a number, and none without any", () => {
    expect(layoutSizes([size(undefined)], direction)).toEqual({ ticks: [], marks: [undefined] });
    expect(layoutSizes([], direction)).toEqual({ ticks: [], marks: [] });
  });
});

const share = (from: string, to: string, high: number, low = high): ShareWindow => ({
  id: `${from}-${to}`,
  when: "",
  length: "",
  low,
  high,
  end: "closed",
  value: "",
  grade: "",
  note: "",
  sel: "record.D-boats",
});
const group = (...windows: ShareWindow[]): WindowGroup => ({
  id: "share",
  title: "",
  denominator: "",
  reach: "",
  windows,
});

describe.each(directions)("windows, %s", (direction) => {
  const windows = [
    share("2014", "2018", 43),
    share("2016", "2020", 69),
    share("2011", "2020", 0),
    share("2017", "2021", 85, 40),
  ];
  const groups = [group(...windows), group(share("2018", "2022", 9.1))];
  const { rows, percent } = layoutWindows(groups, direction);
  const fromStart = ({ x, width }: Stretch) => (direction === "ltr" ? [x, x + width] : [100 - x - width, 100 - x]);

  it("have shares from zero, a range beyond what is sure, all inside", () => {
    const bars = rows.flat().map(({ bar, range }) => [fromStart(bar), fromStart(range)].flat().map(Math.round));
    expect(bars[0]).toEqual([0, 43, 43, 43]);
    expect(bars[2]).toEqual([0, 0, 0, 0]);
    expect(bars[3]).toEqual([0, 40, 40, 85]);
    expect(percent.map(({ value }) => value)).toEqual([0, 50, 100]);
  });

  it("have no axis without any", () => {
    expect(layoutWindows([], direction)).toEqual({ percent: [], rows: [] });
  });

  it("keep the labels of their axis apart", () => {
    const boxes = percent
      .map((tick) => labelBox(tick, 105, direction, `${String(tick.value)}%`))
      .sort((a, b) => a.left - b.left);
    boxes.forEach(({ right }, index) => {
      expect(boxes[index + 1]?.left ?? Infinity).toBeGreaterThan(right);
    });
  });
});

describe("what a card has room for", () => {
  const claimed = (...lows: number[]) => lows.map((low) => ({ ...size(low), layer: "article" as const }));
  const recorded = [4850, 1600, 50, 300, 120].map((low) => size(low));
  const lows = (sizes: readonly Size[]) => sizesWithin(sizes, cardFrame).map(({ low }) => low);

  it("is the article's sizes first, and of the record's the least and the greatest", () => {
    expect(lows([...claimed(100, 200, 300), ...recorded])).toEqual([100, 200, 4850, 50]);
    expect(lows([...recorded, size(undefined)])).toEqual([4850, 1600, 50, 120]);
    expect(sizesWithin([size(undefined)], cardFrame)).toEqual([]);
    expect(sizesWithin([size(undefined), ...recorded], pageFrame)).toHaveLength(6);
  });

  it("is the last windows of the first measure", () => {
    const windows = ["2010", "2011", "2012", "2013"].map((year) => share(year, year, 5));
    const groups = [group(...windows), group(share("2018", "2022", 9.1))];
    expect(windowsWithin(groups, cardFrame).map((one) => one.windows)).toEqual([windows.slice(1)]);
    expect(windowsWithin(groups, pageFrame)).toBe(groups);
  });

  it.each(directions)("has labels of its axis apart, %s", (direction) => {
    const stripPx = 0.55 * cardFrame.widthPx - 80;
    for (const [, sizes] of cases) {
      const labelled = layoutSizes(sizes, direction, cardFrame).ticks.filter((tick) => tick.labelled === "narrow");
      expect(labelled.length).toBeGreaterThanOrEqual(2);
      const widthPx = Math.max(
        ...labelled.map(({ value }) => textWidthPx(compact(createI18n("en", english), value), cardFrame.fontPx)),
      );
      const steps = labelled.slice(1).map(({ x }, index) => Math.abs(x - labelled[index]!.x) * (stripPx / 100));
      expect(Math.min(...steps)).toBeGreaterThan(widthPx);
    }
  });
});

function compact(i18n: ReturnType<typeof createI18n>, millions: number): string {
  return i18n.formatNumber(millions * 1e6, { notation: "compact", compactDisplay: "long" });
}

/** Where the label of a tick stands, in px; the last one of an axis of sizes or shares may use the margin. */
function labelBox({ x, side }: Tick, stripPx: number, direction: "ltr" | "rtl", words: string) {
  const width = textWidthPx(words, 13);
  const at = (x / 100) * stripPx;
  if (side === "centre") return { left: at - width / 2, right: at + width / 2 };
  const outward = x === (direction === "ltr" ? 100 : 0) ? margins.end : 0;
  return side === "right"
    ? { left: at - outward, right: at - outward + width }
    : { left: at + outward - width, right: at + outward };
}
