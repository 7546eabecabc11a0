import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { openEndPx } from "#figures/CardBar.tsx";
import { type CardLabel, type CardLabelSize, labelWidthPx, numberSizes } from "#figures/cardLabels.ts";
import type { Bar } from "./bars.ts";

/** A bar of the card; px from the side where reading starts. */
export interface CardIndexBar {
  bar: Bar;
  /** Undefined where there is nothing to draw. */
  to?: number | undefined;
  /** The lower end of a range. */
  lowTo?: number | undefined;
  y: number;
}

export interface PlacedIndexCard {
  /** Where all bars begin. */
  from: number;
  barPx: number;
  bars: readonly CardIndexBar[];
  /** Where 100 lies. */
  baseX: number;
  labels: readonly CardLabel[];
}

const from = 104;
const gapPx = 18;
/** The least length of the longest bar; numbers give way to it. */
const leastPx = 440;
const barPx = 58;
const pitchPx = 81;

/**
 * The bars of the claimed years: the article's base year and claimed year, and the record's first of each. The longest
 * is as long as the numbers beside the bars leave room for, and these are as large as they can be.
 */
export function layoutIndexCard(bars: readonly Bar[]): PlacedIndexCard {
  const shown = bars.filter(
    (bar, at) => bars.findIndex(({ layer, year }) => layer === bar.layer && year === bar.year) === at,
  );
  const greatest = Math.max(100, ...shown.map(({ index }) => index ?? 0));
  const sizes = numberSizes
    .filter((size) => size !== "number" || !shown.some(growthOf))
    .map((size) => ({ size, length: longest(shown, greatest, size) }));
  const fitting = sizes.find(({ length }) => length >= leastPx) ?? sizes.at(-1);
  const size = fitting?.size ?? "smallest";
  const at = (index: number) => from + Math.max((index / greatest) * (fitting?.length ?? leastPx), 3);
  const top = (cardGraphicSize.heightPx - shown.length * pitchPx) / 2;
  const placed = shown.map((bar, row): CardIndexBar => ({
    bar,
    to: bar.index === undefined ? undefined : at(bar.index),
    lowTo: bar.lowIndex === undefined ? undefined : at(bar.lowIndex),
    y: top + row * pitchPx + (pitchPx - barPx) / 2,
  }));
  return {
    from,
    barPx,
    bars: placed,
    baseX: at(100),
    labels: [...placed.flatMap((bar) => wordsOf(bar, size)), ...yearsOf(placed)],
  };
}

/** How long the longest bar may be so that the number of every bar stands beyond its end. */
function longest(bars: readonly Bar[], greatest: number, size: CardLabelSize): number {
  const room = cardGraphicSize.widthPx - from;
  return Math.min(
    room,
    ...bars
      .filter(({ index }) => index !== undefined && index > 0)
      .map((bar) => ((room - beyond(bar) - widest(bar, size)) * greatest) / (bar.index ?? greatest)),
  );
}

function widest(bar: Bar, size: CardLabelSize): number {
  return Math.max(labelWidthPx(bar.value, size), labelWidthPx(growthOf(bar), "words"));
}

function beyond({ end }: Bar): number {
  return gapPx + (end === "open" ? openEndPx : end === "soft" ? openEndPx / 2 : 0);
}

/** What the number means stands only where it is no base: the base year's line says that. */
function growthOf({ index, detail }: Bar): string {
  return index === undefined || index === 100 ? "" : detail;
}

function wordsOf({ bar, to, y }: CardIndexBar, size: CardLabelSize): CardLabel[] {
  const tone = bar.layer === "article" ? "claim" : "record";
  const x = (to ?? from) + beyond(bar);
  const middle = y + barPx / 2;
  if (!bar.value) return [{ words: bar.detail, x, y: middle + 10, anchor: "start", size: "words", tone: "soft" }];
  const growth = growthOf(bar);
  const value: CardLabel = { words: bar.value, x, y: middle + (growth ? -6 : 15), anchor: "start", size, tone };
  return growth ? [value, { ...value, words: growth, y: middle + 31, size: "words" }] : [value];
}

/** Each year once, beside the middle of its bars. */
function yearsOf(bars: readonly CardIndexBar[]): CardLabel[] {
  return [...new Set(bars.map(({ bar }) => bar.yearLabel))].map((words) => {
    const own = bars.filter(({ bar }) => bar.yearLabel === words).map(({ y }) => y + barPx / 2);
    const middle = own.reduce((sum, y) => sum + y, 0) / own.length;
    return { words, x: 0, y: middle + 11, anchor: "start", size: "smallest" };
  });
}
