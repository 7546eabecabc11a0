import { extent } from "d3-array";
import { scaleLinear, scaleUtc } from "d3-scale";
import { utcYear } from "d3-time";
import { along, type Frame, enlarged } from "#figures/frame.ts";
import type { Point } from "./points.ts";

/** The plot in px from the top: the highest and the lowest value, the axis of time under them, and the end where it is given. */
export interface PlotRoom {
  top: number;
  bottom: number;
  axis: number;
  end: number;
}

/** Percent of the width that stays free beside the first and the last point. */
const marginPercent = 7;

export interface PlotScale {
  /** Px from the top. */
  y: (value: number) => number;
  /** Percent from the left. */
  x: (at: number) => number;
  /** Where a year is named: at its beginning; in its middle where all values are of whole years. */
  yearX: (year: number) => number;
  /** How long a year is, in percent. */
  yearPercent: number;
  /** The lowest and the highest value that the plot has room for. */
  from: number;
  to: number;
  /** Years whose place lies on the plot, first and last. */
  years: readonly number[];
}

/** The room for values: as on every page, or as much as a given height leaves for words over and under them. */
export function plotRoom(frame: Frame): PlotRoom {
  const { heightPx } = frame;
  if (heightPx === undefined) return { top: 46, bottom: 188, axis: 204, end: Infinity };
  const px = (pagePx: number) => Math.round(enlarged(frame) * pagePx);
  return { top: px(34), bottom: heightPx - px(44), axis: heightPx - px(28), end: heightPx };
}

/** Fits values and level into the plot, from zero only where they reach down near it. */
export function plotScale(
  points: readonly Point[],
  level: number,
  { top, bottom }: PlotRoom,
  dir: "ltr" | "rtl",
): PlotScale {
  const [least = level, most = level] = extent([level, ...points.flatMap(({ low, high }) => [low, high])]);
  const from = least >= 0 && least < most * 0.4 ? 0 : least;
  const byYear = points.length > 0 && points.every(({ row }) => row.when.precision === "year");
  let [start = 0, end = 0] = extent(points, ({ at }) => at);
  if (start === end) [start, end] = [start - yearMs, end + yearMs];
  const value = scaleLinear([from, most], [bottom, top]);
  const percent = scaleLinear([0, 100], along({ widthPx: "fluid", dir }));
  const time = scaleUtc([start, end], [marginPercent, 100 - marginPercent].map(percent));
  const x = (at: number) => Math.round(time(at) * 10) / 10;
  const newYear = (year: number) => Date.UTC(year, 0);
  const first = byYear ? utcYear.floor(new Date(start)) : utcYear.ceil(new Date(start));
  const years = points.length === 0 ? [] : utcYear.range(first, new Date(end + 1));
  const yearX = (year: number) => x(byYear ? (newYear(year) + newYear(year + 1)) / 2 : newYear(year));
  return {
    y: (number) => Math.round(value(number)),
    x,
    yearX,
    yearPercent: Math.abs(yearX(2001) - yearX(2000)),
    from,
    to: most,
    years: years.map((date) => date.getUTCFullYear()),
  };
}

const yearMs = 365 * 86_400_000;
