import { heavyWidth, textWidthPx } from "#figures/textWidth.ts";
import { wrapWords } from "#figures/wrapWords.ts";
import type { Bar, BarGroup } from "./bars.ts";

/** A rectangle in the px of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One line of words; it stands at `side` of its point. */
export interface PlacedLine {
  words: string;
  x: number;
  /** The baseline. */
  y: number;
  side: "left" | "right";
  role: "title" | "year" | "value" | "detail";
}

export interface PlacedBar {
  bar: Bar;
  /** The whole row, at least 24 px high: what a finger hits. */
  row: Box;
  /** The bar itself, up to its value; undefined where there is none. */
  body?: Box;
  /** Length up to the lower end of a range, in px. */
  lowPx?: number;
  /** Bars of the claimed years are heavy, all others light. */
  light: boolean;
  lines: readonly PlacedLine[];
}

export interface PlacedGroup {
  id: string;
  title: readonly PlacedLine[];
  /** Years that stand once for several bars. */
  years: readonly PlacedLine[];
  bars: readonly PlacedBar[];
  /** The line at 100 across the longer bars of the claim's group. */
  base: readonly { x: number; top: number; bottom: number }[];
  /** The hairline above the group; undefined above the first. */
  ruleY?: number;
}

export interface PlacedIndexBars {
  heightPx: number;
  groups: readonly PlacedGroup[];
  /** Px of one point of the index, the same in all groups. */
  pxPerPoint: number;
}

/** Room that an open or soft end takes beyond its value, in px. */
export const endPx = 16;

const textPx = 14;
/** The values of the claimed years are larger. */
export const heavyValuePx = 17;
const linePx = 20;
const gapPx = 8;
const yearColumnPx = 52;
const narrowBelowPx = 520;

/** What all bars of a drawing share. */
interface Frame {
  widthPx: number;
  /** Whether words stand above their bar instead of beyond its end. */
  above: boolean;
  /** Where bars begin, from the side where reading starts. */
  startPx: number;
  pxPerPoint: number;
  direction: "ltr" | "rtl";
}

/**
 * Lays bars out in rows, time downwards, lengths from the side where reading starts: from the right under rtl.
 * Words stand beyond the bar's end; in drawings narrower than 520 px above it. One scale for all groups.
 */
export function layoutIndexBars(
  groups: readonly BarGroup[],
  widthPx: number,
  direction: "ltr" | "rtl",
): PlacedIndexBars {
  const above = widthPx < narrowBelowPx;
  const startPx = above ? 0 : yearColumnPx;
  const pxPerPoint = scaleOf(groups, widthPx - startPx, above);
  const frame = { widthPx, above, startPx, pxPerPoint, direction };
  const placed: PlacedGroup[] = [];
  let y = 0;
  groups.forEach((group, position) => {
    const light = position > 0;
    const ruleY = light ? y + 14 : undefined;
    y += light ? 18 : 0;
    const title = wrapWords(group.title, widthPx / heavyWidth, textPx).map((words) =>
      lineAt(frame, words, 0, (y += linePx), "title"),
    );
    y += light ? 8 : 4;
    const years: PlacedLine[] = [];
    const bars = group.bars.map((bar, index) => {
      if (!light && bar.year !== group.bars[index - 1]?.year) {
        y += index > 0 ? 14 : 4;
        years.push(lineAt(frame, bar.yearLabel, 0, y + linePx, "year"));
        y += above ? linePx : 0;
      }
      const barPlaced = above ? placeAbove(frame, bar, light, y) : placeBeside(frame, bar, light, y);
      y += barPlaced.row.height;
      return barPlaced;
    });
    placed.push({ id: group.id, title, years, bars, ruleY, base: light ? [] : basePieces(frame, bars) });
  });
  return { heightPx: y, groups: placed, pxPerPoint };
}

/** The bar in its row, its words beyond its end, both in the middle of the row's height. */
function placeBeside(frame: Frame, bar: Bar, light: boolean, top: number): PlacedBar {
  const lengthPx = lengthOf(frame, bar);
  const thickPx = light ? 10 : 32;
  const wordsPx = frame.startPx + (lengthPx > 0 ? lengthPx + gapPx + (bar.end === "closed" ? 0 : endPx) : 0);
  const words = wrapped(bar, frame.widthPx - wordsPx, light);
  const wordsHeight = heightOf(words, light);
  const height = Math.max(thickPx, wordsHeight, 24) + (light ? 2 : 8);
  const lines = placeWords(frame, words, wordsPx, top + (height - wordsHeight) / 2, light);
  if (light) lines.push(lineAt(frame, bar.yearLabel, 0, top + height / 2 + 5, "year"));
  return {
    bar,
    light,
    lines,
    row: { x: 0, y: top, width: frame.widthPx, height },
    body: bodyOf(frame, bar, top + (height - thickPx) / 2, thickPx),
    lowPx: lowOf(frame, bar),
  };
}

/** The words in lines of their own, the bar below them. */
function placeAbove(frame: Frame, bar: Bar, light: boolean, top: number): PlacedBar {
  const thickPx = light ? 10 : 20;
  const wordsPx = light ? yearColumnPx : 0;
  const words = wrapped(bar, frame.widthPx - wordsPx, light);
  const lines = placeWords(frame, words, wordsPx, top + 4, light);
  const bodyY = top + heightOf(words, light) + 8;
  if (light) lines.push(lineAt(frame, bar.yearLabel, 0, top + linePx - 1, "year"));
  const bottom = bar.index === undefined ? bodyY : bodyY + thickPx + (light ? 4 : 10);
  return {
    bar,
    light,
    lines,
    row: { x: 0, y: top, width: frame.widthPx, height: Math.max(bottom - top, 24) },
    body: bodyOf(frame, bar, bodyY, thickPx),
    lowPx: lowOf(frame, bar),
  };
}

function basePieces(frame: Frame, bars: readonly PlacedBar[]): { x: number; top: number; bottom: number }[] {
  const x = xAt(frame, frame.startPx + 100 * frame.pxPerPoint);
  return bars.flatMap(({ bar, body }) =>
    body && (bar.index ?? 0) > 100 ? [{ x, top: body.y - 5, bottom: body.y + body.height + 5 }] : [],
  );
}

/** The largest scale at which every bar fits, its end included, and its words too where they stand beside it. */
function scaleOf(groups: readonly BarGroup[], plotPx: number, above: boolean): number {
  const scales = groups.flatMap(({ bars }, position) =>
    bars.flatMap((bar) => {
      if (!bar.index) return [];
      const openPx = bar.end === "closed" ? 0 : endPx;
      const wordsPx = above
        ? 0
        : gapPx + widthOf(wrapped(bar, plotPx * (position > 0 ? 0.33 : 0.45), position > 0), position > 0);
      return [(plotPx - openPx - wordsPx - 2) / bar.index];
    }),
  );
  return scales.length > 0 ? Math.min(...scales) : 1;
}

function placeWords(
  frame: Frame,
  words: readonly WordsLine[],
  atPx: number,
  top: number,
  light: boolean,
): PlacedLine[] {
  let bottom = top;
  return words.map(({ text, role }) => {
    bottom += linePxOf(role, light);
    return lineAt(frame, text, atPx, bottom - 5, role);
  });
}

function heightOf(words: readonly WordsLine[], light: boolean): number {
  return words.reduce((sum, { role }) => sum + linePxOf(role, light), 0);
}

function linePxOf(role: WordsLine["role"], light: boolean): number {
  return role === "value" && !light ? linePx + 4 : linePx;
}

interface WordsLine {
  text: string;
  role: "value" | "detail";
}

function wrapped(bar: Bar, widthPx: number, light: boolean): WordsLine[] {
  const values = wrapWords(bar.value, widthPx, fontOf("value", light));
  const details = wrapWords(bar.detail, widthPx, fontOf("detail", light));
  return [
    ...values.map((text) => ({ text, role: "value" as const })),
    ...details.map((text) => ({ text, role: "detail" as const })),
  ];
}

function widthOf(lines: readonly WordsLine[], light: boolean): number {
  return Math.max(0, ...lines.map(({ text, role }) => textWidthPx(text, fontOf(role, light))));
}

function fontOf(role: WordsLine["role"], light: boolean): number {
  return role === "value" && !light ? heavyValuePx : textPx;
}

function lengthOf({ pxPerPoint }: Frame, { index }: Bar): number {
  return index === undefined ? 0 : Math.max(1, Math.round(index * pxPerPoint));
}

function lowOf({ pxPerPoint }: Frame, { lowIndex }: Bar): number | undefined {
  return lowIndex === undefined ? undefined : Math.round(lowIndex * pxPerPoint);
}

function bodyOf(frame: Frame, bar: Bar, y: number, thickPx: number): Box | undefined {
  if (bar.index === undefined) return undefined;
  const width = lengthOf(frame, bar);
  const from = xAt(frame, frame.startPx);
  return { x: frame.direction === "rtl" ? from - width : from, y: Math.round(y), width, height: thickPx };
}

function lineAt(frame: Frame, words: string, atPx: number, y: number, role: PlacedLine["role"]): PlacedLine {
  return { words, x: xAt(frame, atPx), y: Math.round(y), side: frame.direction === "rtl" ? "left" : "right", role };
}

function xAt({ widthPx, direction }: Frame, px: number): number {
  return Math.round(direction === "rtl" ? widthPx - px : px);
}
