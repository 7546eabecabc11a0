import type { Bar, BarGroup } from "./bars.ts";

/** One bar; all numbers are percent. */
export interface PlacedBar {
  bar: Bar;
  /** Of the longest bar's length; undefined where there is nothing to draw. Never quite nothing, for an SVG without width shows nothing. */
  length?: number;
  /** The filled part of a range, as seen from the left of the bar; all of it without a range. */
  filled: { x: number; width: number };
  /** The lower end of a range, as seen from the bar's left. */
  lowX?: number;
  /** Where the bar passes 100, as seen from its left; undefined where it does not, and outside of the claim's group. */
  baseX?: number;
  /** Whether the row before shows the year already. */
  repeatsYear: boolean;
}

export interface PlacedGroup {
  id: string;
  title: string;
  /** Bars of the claimed years are heavy, all others light. */
  isLight: boolean;
  bars: readonly PlacedBar[];
}

const leastLength = 0.1;
/**
 * Lays bars out on one scale for all groups, in percent of the longest; lengths grow from the side where reading
 * starts: from the right under rtl.
 */
export function layoutIndexBars(groups: readonly BarGroup[], direction: "ltr" | "rtl"): PlacedGroup[] {
  const greatest = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ index }) => index ?? 0)));
  return groups.map(({ id, title, bars }, position) => {
    const isLight = position > 0;
    return {
      id,
      title,
      isLight,
      bars: bars.map((bar, at) => ({
        ...placeBar(bar, greatest, isLight, direction),
        repeatsYear: !isLight && bar.year === bars[at - 1]?.year,
      })),
    };
  });
}

function placeBar(
  bar: Bar,
  greatest: number,
  isLight: boolean,
  direction: "ltr" | "rtl",
): Omit<PlacedBar, "repeatsYear"> {
  const { index, lowIndex } = bar;
  if (index === undefined) return { bar, filled: { x: 0, width: 100 } };
  const part = (value: number) => (index > 0 ? (value / index) * 100 : 100);
  const turn = (percent: number) => round(direction === "rtl" ? 100 - percent : percent);
  const width = lowIndex === undefined ? 100 : round(part(lowIndex));
  return {
    bar,
    length: Math.max(round((index / greatest) * 100), leastLength),
    filled: { x: direction === "rtl" ? turn(width) : 0, width },
    lowX: lowIndex === undefined ? undefined : turn(width),
    baseX: isLight || index <= 100 ? undefined : turn(part(100)),
  };
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
