import { max, min } from "d3-array";
import { scaleLinear } from "d3-scale";
import { type BarEndKind, endStrips } from "#figures/bars/endStrips.ts";
import { type DirectedFrame, rowsEnlarged } from "#figures/frame.ts";
import { type Stretch, stretchBetween } from "#figures/placing/stretch.ts";
import type { Column, Finding, YearPlot } from "./columns.ts";
import { hangUp, type Hook, mostLines, type PlacedWords, type WrappedWords } from "./placedWords.ts";
import { largeEm, namedYears, type Places, placesOf, wordsOf } from "./places.ts";

/** A year: places across in percent of the width, down in px. */
export interface PlacedColumn {
  column: Column;
  /** The column, and what of the width answers to the pointer. */
  body: Stretch;
  slot: Stretch;
  /** The column's top, the lower end of a range, and where its words begin. */
  topY: number;
  lowY: number;
  wordsY: number;
  labels: readonly PlacedWords[];
}

/** A line across, in percent and px. */
interface Level {
  x1: number;
  x2: number;
  y: number;
}

/** A line down, in percent and px. */
interface Bracket {
  x: number;
  y: number;
  toY: number;
}

export interface PlacedYearColumns {
  heightPx: number;
  axisY: number;
  linePx: number;
  /** Of the words of the claim and of the finding. */
  largePx: number;
  /** How many times larger than on a page its signs are. */
  growth: number;
  columns: readonly PlacedColumn[];
  /** Names of years and the unit. */
  ground: readonly PlacedWords[];
  /** A line from the first year's column to a bar up or down; undefined where words stand alone. */
  step?: { tread: Level; bar: Stretch; toY: number } | undefined;
  stepWords: readonly PlacedWords[];
  /** The level that is compared, as far as it is drawn, brackets from it to what is, and the words under the axis. */
  finding?: { level: Level; brackets: readonly Bracket[]; labels: readonly PlacedWords[] } | undefined;
}

/** How high the tallest column of a page is, in px. */
const plotPx = 288;

/**
 * Lays years out in the direction of reading, columns on one scale from zero. Words stand where nothing can be in their
 * way: those of a column over it, no wider than its year; those of the step over all columns before it; what a gap says
 * in its empty place; the finding under the axis. Words that do not fit the narrowest drawing stand in wider ones alone.
 */
export function layoutYearColumns(plot: YearPlot, frame: DirectedFrame): PlacedYearColumns {
  const growth = rowsEnlarged(frame);
  const linePx = Math.round(1.35 * frame.fontPx);
  const largePx = Math.round(largeEm(frame) * linePx);
  const places = placesOf(plot, frame);
  const words = wordsOf(plot, frame, places);
  const underPx = Math.round(1.5 * frame.fontPx);
  const footPx = underPx + Math.round((words.finding.length > 0 ? mostLines(words.finding) + 0.6 : 0) * largePx) + 4;
  const heads = headsOf(plot, words.columns, growth, linePx);
  const unitPx = plot.unit && !words.isOneRow ? linePx + 2 * growth : 0;
  const stepWordsPx = mostLines(words.step) * largePx + 4 * growth;
  const overPx = ({ ownPx, isUnderStep }: Head) => unitPx + ownPx + (isUnderStep ? stepWordsPx : 0);
  const { axisY, y } = scaleOf(
    heads.map((head) => ({ value: head.value, px: overPx(head) })),
    frame.heightPx === undefined ? undefined : frame.heightPx - footPx,
  );
  const columns = plot.columns.map((column) =>
    columnAt(column, words.columns.get(column) ?? [], plot.step.to, { places, y, axisY, growth, linePx }),
  );
  const stepY = min(heads, ({ value, ownPx, isUnderStep }) => (isUnderStep ? y(value) - ownPx : undefined)) ?? axisY;
  const { values, from } = plot.step;
  return {
    heightPx: frame.heightPx ?? axisY + footPx,
    axisY,
    linePx,
    largePx,
    growth,
    columns,
    ground: [
      ...hangUp(words.unit, { x: places.start, side: "start" }, linePx - 3 * growth, linePx),
      ...namedYears(plot, frame, places).flatMap(({ year, words: name }) =>
        hangUp(name, centred(places, year), axisY + Math.round(1.35 * frame.fontPx), linePx),
      ),
    ],
    step: values && {
      bar: places.bar,
      tread: { x1: places.edges(from)[1], x2: places.barX, y: y(values.from) },
      toY: y(values.to),
    },
    stepWords: hangUp(words.step, { x: places.barX, side: "end" }, stepY - 4 * growth, largePx),
    finding: plot.finding && {
      ...findingAt(plot.finding, places, columns, y(plot.finding.level)),
      labels: words.finding.map((one) => ({
        ...one,
        x: 50,
        side: "centre",
        y: axisY + underPx + Math.round(1.2 * largePx),
      })),
    },
  };
}

interface Plotted {
  places: Places;
  y: (value: number) => number;
  axisY: number;
  growth: number;
  linePx: number;
}

/** @param changeYear the words of its column begin at the column's side, so that the step's bar before it is free */
function columnAt(
  column: Column,
  words: readonly WrappedWords[],
  changeYear: string,
  { places, y, axisY, growth, linePx }: Plotted,
): PlacedColumn {
  const { year, numbers, end } = column;
  const topY = numbers ? y(numbers.high) : axisY;
  const lastY = topY - (numbers ? endPx(end, growth) : 0) - 5 * growth;
  const hook: Hook =
    numbers && year === changeYear ? { x: places.edges(year)[0], side: "start" } : centred(places, year);
  return {
    column,
    body: stretchBetween(...places.edges(year)),
    slot: places.slot(year),
    topY,
    lowY: numbers ? y(numbers.low) : axisY,
    wordsY: lastY - mostLines(words) * linePx,
    labels: hangUp(words, hook, lastY, linePx),
  };
}

/** A value with the px that it needs over it, and whether the words of the step stand over that. */
interface Head {
  value: number;
  ownPx: number;
  isUnderStep: boolean;
}

function headsOf(
  { columns, step: { values, to, end } }: YearPlot,
  words: ReadonlyMap<Column, readonly WrappedWords[]>,
  growth: number,
  linePx: number,
): readonly Head[] {
  const ofColumns = columns.flatMap((column) => {
    const { numbers, year } = column;
    const ownPx = mostLines(words.get(column) ?? []) * linePx + endPx(column.end, growth) + 5 * growth;
    return numbers ? [{ value: numbers.high, ownPx, isUnderStep: year < to }] : [];
  });
  const isRise = values && values.to > values.from;
  const ofStep = { value: values ? Math.max(values.from, values.to) : 0, ownPx: isRise ? endPx(end, growth) : 0 };
  return [...ofColumns, { ...ofStep, isUnderStep: true }];
}

/** One scale from zero that leaves each value its room: on a page of a height that shows them, in a frame of the height that it has. */
function scaleOf(needs: readonly { value: number; px: number }[], frameAxisY: number | undefined) {
  const greatest = max(needs, ({ value }) => value) || 1;
  const axisY = frameAxisY ?? Math.ceil(max(needs, ({ value, px }) => px + (value / greatest) * plotPx) ?? plotPx);
  const tallestPx = min(needs, ({ value, px }) => (value > 0 ? ((axisY - px) * greatest) / value : axisY)) ?? axisY;
  const scale = scaleLinear([0, greatest], [axisY, axisY - tallestPx]);
  return { axisY, y: (value: number) => Math.round(scale(value)) };
}

/** @param levelY where the level lies that is compared */
function findingAt(
  { from, to, beside }: Finding,
  places: Places,
  columns: readonly PlacedColumn[],
  levelY: number,
): Omit<NonNullable<PlacedYearColumns["finding"]>, "labels"> {
  const compared = columns.filter(({ column }) => beside.includes(column.year));
  return {
    level: { x1: places.edges(from)[1], x2: places.beside(to), y: levelY },
    // Down to a number, not through it.
    brackets: compared.map(({ column, topY, wordsY }) => ({
      x: places.beside(column.year),
      y: levelY,
      toY: topY > levelY ? Math.max(levelY, wordsY) : topY,
    })),
  };
}

function centred({ centre }: Places, year: string): Hook {
  return { x: centre(year), side: "centre" };
}

/** How far a column's end goes beyond its number. */
function endPx(end: BarEndKind, growth: number): number {
  return Math.max(0, ...endStrips(end, growth).map(({ atPx, widthPx }) => atPx + widthPx));
}
