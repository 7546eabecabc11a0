import type { Size } from "./sizes.ts";
import type { ShareWindow, WindowGroup } from "./windows.ts";

type Direction = "ltr" | "rtl";

/** A stretch of a strip: where its left end is seen and how long it is, both in percent of the strip's width. */
export interface Stretch {
  x: number;
  width: number;
}

/** One division of an axis. */
export interface Tick {
  /** In percent of the strip's width, from the left. */
  x: number;
  /** Millions of dollars, percent, or a year. */
  value: number;
  /** Where its label stands: beside the tick at both ends of the axis, on it elsewhere. */
  side: "left" | "centre" | "right";
  /** From which width of the figure on there is room for its label; absent where there never is. */
  labelled?: "narrow" | "wide";
}

export interface PlacedSizes {
  ticks: readonly Tick[];
  /** In the order of the sizes; undefined where there is nothing to draw. A number is a stretch without width. */
  marks: readonly (Stretch | undefined)[];
}

export interface PlacedWindows {
  years: readonly Tick[];
  percent: readonly Tick[];
  /** By group, then by window. */
  rows: readonly (readonly PlacedWindow[])[];
}

export interface PlacedWindow {
  /** Undefined for an undated window. */
  span?: Stretch;
  /** From zero to what is sure. */
  bar: Stretch;
  /** From there to the upper end of a range; without width where there is none. */
  range: Stretch;
  /** Where the number ends. */
  x: number;
}

/** How much of a soft end lies beyond its bound: a quarter of what is drawn fades on each side, half of it outside. */
const fadeShare = 1 / 8;
/** How far the pieces of an open end may reach, in powers of ten; the strip's margin gives them the rest. */
const openReach = 0.35;
/** Into how many steps the labels of an axis cut it at most. */
const wideSteps = 6;
const narrowSteps = 3;

/**
 * Lays sizes on a logarithmic axis that spans whole powers of ten, at least one; magnitude grows from the side where
 * reading starts, from the right under rtl. All results are percent of the width.
 */
export function layoutSizes(sizes: readonly Size[], direction: Direction): PlacedSizes {
  const reached = sizes.flatMap(reachOf);
  if (reached.length === 0) return { ticks: [], marks: sizes.map(() => undefined) };
  const first = Math.floor(tidy(Math.min(...reached)));
  const last = Math.max(Math.ceil(tidy(Math.max(...reached))), first + 1);
  const at = (power: number) => ((power - first) / (last - first)) * 100;
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    ticks: powers.map((power) => ({
      ...tickAt(at(power), 10 ** power, direction),
      labelled: labelledFrom(power - first, last - first),
    })),
    marks: sizes.map((size) => {
      if (size.low === undefined || size.high === undefined) return undefined;
      const fade = size.isMagnitude ? fadeOf(size.low, size.high) : 0;
      return stretch(at(Math.log10(size.low) - fade), at(Math.log10(size.high) + fade), direction);
    }),
  };
}

/**
 * Lays windows on two axes: their years, as many as all groups together cover, and their shares from 0 to 100 percent,
 * or to the greatest. Time and shares grow from the side where reading starts. All results are percent of the width.
 */
export function layoutWindows(groups: readonly WindowGroup[], direction: Direction): PlacedWindows {
  const windows = groups.flatMap((group) => group.windows);
  const spans = windows.flatMap(({ span }) => span ?? []);
  const first = Math.min(...spans.map(({ start }) => start.getUTCFullYear()));
  const last = Math.max(...spans.map(({ end }) => new Date(Number(end) - 1).getUTCFullYear()));
  const atDate = (date: Date) => ((yearsSince(date) - first) / (last + 1 - first)) * 100;
  const greatest = Math.max(100, ...windows.map(({ high }) => high));
  const at = (percent: number) => (percent / greatest) * 100;
  return {
    years:
      spans.length === 0
        ? []
        : first === last
          ? [tickAt(50, first, direction)]
          : [tickAt(0, first, direction), tickAt(100, last, direction)],
    percent: windows.length === 0 ? [] : [0, 50, 100].map((percent) => tickAt(at(percent), percent, direction)),
    rows: groups.map((group) => group.windows.map((window) => placeWindow(window, at, atDate, direction))),
  };
}

function placeWindow(
  { span, low, high }: ShareWindow,
  at: (percent: number) => number,
  atDate: (date: Date) => number,
  direction: Direction,
): PlacedWindow {
  return {
    span: span && stretch(atDate(span.start), atDate(span.end), direction),
    bar: stretch(0, at(low), direction),
    range: stretch(at(low), at(high), direction),
    x: turn(at(high), direction),
  };
}

/** Between which powers of ten a size lies, with its soft or open end; none where there is nothing to draw. */
function reachOf({ low, high, isMagnitude, end }: Size): number[] {
  if (low === undefined || high === undefined) return [];
  const fade = isMagnitude ? fadeOf(low, high) : 0;
  return [
    Math.log10(low) - fade - (end === "up-to" ? openReach : 0),
    Math.log10(high) + fade + (end === "open" ? openReach : 0),
  ];
}

function fadeOf(low: number, high: number): number {
  return (Math.log10(high / low) * fadeShare) / (1 - 2 * fadeShare);
}

/**
 * From which width on a step of an axis has its label: every so many, counted from the end, so that the labels of a
 * narrow axis are among those of a wide one. The first, which stands beside its tick, has one where few steps follow.
 */
function labelledFrom(step: number, steps: number): Tick["labelled"] {
  const everyWide = Math.ceil(steps / wideSteps);
  const every = Math.ceil(steps / narrowSteps / everyWide) * everyWide;
  if (step === 0 && steps >= narrowSteps) return steps === narrowSteps ? "wide" : undefined;
  if ((steps - step) % everyWide !== 0) return undefined;
  return (steps - step) % every === 0 ? "narrow" : "wide";
}

/** Without the dust of logarithms, which would begin another power of ten. */
function tidy(power: number): number {
  return Number(power.toFixed(6));
}

function tickAt(percent: number, value: number, direction: Direction): Tick {
  const x = turn(percent, direction);
  return { x, value, side: x === 0 ? "right" : x === 100 ? "left" : "centre", labelled: "narrow" };
}

function stretch(from: number, to: number, direction: Direction): Stretch {
  return { x: turn(direction === "rtl" ? to : from, direction), width: round(to - from) };
}

function turn(percent: number, direction: Direction): number {
  return round(direction === "rtl" ? 100 - percent : percent);
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}

function yearsSince(date: Date): number {
  const year = date.getUTCFullYear();
  const [start, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  return year + (Number(date) - start) / (end - start);
}
