import type { Direction } from "#i18n/languages.ts";
import { extent, max, range } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { evenlyChosen } from "#figures/placing/evenlyChosen.ts";
import { along, type Frame, pageFrame } from "#figures/frame.ts";
import { type Stretch, stretchBetween, toTenth } from "#figures/placing/stretch.ts";
import type { Size } from "./amounts.ts";
import type { WindowGroup } from "./windows.ts";

/** One division of an axis. */
export interface Tick {
  /** In percent of the strip's width, from the left. */
  x: number;
  /** Millions of dollars, or percent. */
  value: number;
  /** Where its label stands: beside the tick near both ends of the axis, on it elsewhere. */
  side: "left" | "centre" | "right";
  /** From which width of the figure on there is room for its label; absent where there never is. */
  labelled?: "narrow" | "wide";
}

/** All of it in percent of the strip's width: strips are fluid in every frame. */
interface PlacedSizes {
  ticks: readonly Tick[];
  /** In the order of the sizes; undefined where there is nothing to draw. A number is a stretch without width. */
  marks: readonly (Stretch | undefined)[];
}

interface PlacedWindows {
  percent: readonly Tick[];
  /** By group, then by window. */
  rows: readonly (readonly PlacedWindow[])[];
}

export interface PlacedWindow {
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
/** How far before the least size an axis begins that does not begin at a power of ten, in powers of ten. */
const startRoom = 0.1;
const fewestPowers = 3;
/** Into how many steps the labels of an axis cut it at most: of a wide figure, of a narrow one, of a card. */
const wideSteps = 6;
const narrowSteps = 3;
const cardSteps = 2;

/** How near to an end of the axis labels grow inwards, in percent. */
const nearEnd = 15;

/** The article's sizes on a card. */
const mostClaims = 2;

/**
 * The sizes that a frame has room for, in the order given. Where that is not all: of what can be drawn the article's
 * first, and of the record's the least, the greatest and those evenly between them.
 */
export function sizesWithin(sizes: readonly Size[], { most }: Frame): readonly Size[] {
  if (most === undefined) return sizes;
  const drawable = sizes.filter(({ high }) => high !== undefined);
  const claimed = drawable.filter(({ layer }) => layer === "article").slice(0, mostClaims);
  const recorded = drawable.filter(({ layer }) => layer === "record");
  const chosen = new Set([...claimed, ...evenlyChosen(recorded, most - claimed.length, ({ high = 0 }) => high)]);
  return drawable.filter((size) => chosen.has(size));
}

/**
 * Lays sizes on a logarithmic axis that ends at a power of ten, and begins at one unless it has enough of them anyway;
 * magnitude grows from the side where reading starts.
 */
export function layoutSizes(sizes: readonly Size[], dir: Direction, { widthPx }: Frame = pageFrame): PlacedSizes {
  const [least, greatest] = extent(sizes.flatMap(reachOf));
  if (least === undefined) return { ticks: [], marks: sizes.map(() => undefined) };
  const at = scaleLog([least, greatest], along({ widthPx: "fluid", dir })).nice();
  const [first = 1, last = first] = at.domain();
  const close = Math.max(first, least / 10 ** startRoom);
  const powersFrom = (value: number) =>
    range(Math.ceil(Math.log10(value) - 1e-9), Math.round(Math.log10(last)) + 1).map((power) => 10 ** power);
  const start = powersFrom(close).length >= fewestPowers ? close : first;
  at.domain([start, first === last ? first * 10 : last]);
  const powers = first === last ? [first, first * 10] : powersFrom(start);
  return {
    ticks: powers.map((value, step) => ({
      ...tickAt(at(value), value),
      labelled: labelledFrom(step, powers.length - 1, widthPx === "fluid" ? narrowSteps : cardSteps),
    })),
    marks: sizes.map((size) => {
      if (size.low === undefined || size.high === undefined) return undefined;
      const fade = size.isMagnitude ? fadeOf(size.low, size.high) : 1;
      return stretchBetween(at(size.low / fade), at(size.high * fade));
    }),
  };
}

/**
 * Lays the shares of windows on an axis from 0 to 100 percent, or to the greatest, that grows from the side where
 * reading starts. All results are percent of the width.
 */
export function layoutWindows(groups: readonly WindowGroup[], dir: Direction): PlacedWindows {
  const windows = groups.flatMap((group) => group.windows);
  const at = scaleLinear([0, Math.max(100, max(windows, ({ high }) => high) ?? 0)], along({ widthPx: "fluid", dir }));
  return {
    percent: windows.length === 0 ? [] : at.ticks(2).map((percent) => tickAt(at(percent), percent)),
    rows: groups.map((group) =>
      group.windows.map(({ low, high }) => ({
        bar: stretchBetween(at(0), at(low)),
        range: stretchBetween(at(low), at(high)),
        x: toTenth(at(high)),
      })),
    ),
  };
}

/** The windows that a frame has room for: the last of the first group, whose title takes a row. */
export function windowsWithin(groups: readonly WindowGroup[], { most }: Frame): readonly WindowGroup[] {
  if (most === undefined) return groups;
  return groups.slice(0, 1).map((group) => ({ ...group, windows: group.windows.slice(1 - most) }));
}

/** From which number to which a size reaches with its soft or open end; none where there is nothing to draw. */
function reachOf({ low, high, isMagnitude, end }: Size): number[] {
  if (low === undefined || high === undefined) return [];
  const fade = isMagnitude ? fadeOf(low, high) : 1;
  const beyond = 10 ** openReach;
  return [low / fade / (end === "up-to" ? beyond : 1), high * fade * (end === "open" ? beyond : 1)];
}

/** How many times further than its bounds a band is drawn. */
function fadeOf(low: number, high: number): number {
  return (high / low) ** (fadeShare / (1 - 2 * fadeShare));
}

/**
 * From which width on a step of an axis has its label: every so many, counted from the end, so that the labels of a
 * narrow axis are among those of a wide one. The first, which stands beside its tick, has one where few steps follow.
 */
function labelledFrom(step: number, steps: number, most: number): Tick["labelled"] {
  const everyWide = Math.ceil(steps / wideSteps);
  const every = Math.ceil(steps / most / everyWide) * everyWide;
  if (step === 0 && steps >= most) return steps === most ? "wide" : undefined;
  if ((steps - step) % everyWide !== 0) return undefined;
  return (steps - step) % every === 0 ? "narrow" : "wide";
}

function tickAt(place: number, value: number): Tick {
  const x = toTenth(place);
  return { x, value, side: x < nearEnd ? "right" : x > 100 - nearEnd ? "left" : "centre", labelled: "narrow" };
}
