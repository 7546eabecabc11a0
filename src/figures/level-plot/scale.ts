import type { Point } from "./points.ts";

/** The plot in px from the top: the highest and the lowest value, the axis of time under them. */
export const plot = { top: 56, bottom: 268, axis: 284 };

/** Percent of the width that stays free beside the first and the last point. */
const marginPercent = 7;

export interface PlotScale {
  /** Px from the top. */
  y: (value: number) => number;
  /** Percent from the left. */
  x: (at: number) => number;
  /** Where a year is named: at its beginning; in its middle where all values are of whole years. */
  atYear: (year: number) => number;
  /** The lowest and the highest value that the plot has room for. */
  from: number;
  to: number;
  /** Years whose place lies on the plot, first and last. */
  years: readonly number[];
}

/** Fits values and level into the plot, from zero only where they reach down near it; time runs with the reading. */
export function plotScale(points: readonly Point[], level: number, direction: "ltr" | "rtl"): PlotScale {
  const values = [level, ...points.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = least >= 0 && least < most * 0.4 ? 0 : least;
  const spread = most - from;
  const times = points.map(({ at }) => at);
  const byYear = points.length > 0 && points.every(({ row }) => row.when.precision === "year");
  let [start, end] = [Math.min(...times), Math.max(...times)];
  if (points.length === 0) [start, end] = [0, 0];
  if (start === end) [start, end] = [start - yearMs, end + yearMs];
  const firstYear = byYear ? new Date(start).getUTCFullYear() : new Date(start - dayMs).getUTCFullYear() + 1;
  const lastYear = new Date(end).getUTCFullYear();
  return {
    y: (value) => Math.round(plot.bottom - (spread ? (value - from) / spread : 0.5) * (plot.bottom - plot.top)),
    x: (at) => {
      const along = marginPercent + ((at - start) / (end - start)) * (100 - 2 * marginPercent);
      return Math.round((direction === "rtl" ? 100 - along : along) * 10) / 10;
    },
    atYear: (year) => (byYear ? (newYear(year) + newYear(year + 1)) / 2 : newYear(year)),
    from,
    to: most,
    years: points.length === 0 ? [] : Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index),
  };
}

/** Round values inside the plot, two to four of them. */
export function gridValues(from: number, to: number): readonly number[] {
  const spread = to - from;
  if (!(spread > 0)) return [];
  const magnitude = 10 ** Math.floor(Math.log10(spread));
  const step = [0.2, 0.5, 1, 2, 5].map((factor) => factor * magnitude).find((size) => spread / size < 4) ?? spread;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function newYear(year: number): number {
  return Date.UTC(year, 0);
}

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
