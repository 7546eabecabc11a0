import { heavyWidth, textWidthPx } from "#figures/textWidth.ts";
import { widestPx, wrapWords } from "#figures/wrapWords.ts";
import type { Estimate } from "./estimates.ts";
import { gridCells, type GridCell } from "./gridCells.ts";

/** One line of words; it stands at `side` of its point. */
export interface PlacedLine {
  words: string;
  x: number;
  /** The baseline. */
  y: number;
  side: "left" | "right" | "centre";
}

export interface PlacedGrid {
  x: number;
  y: number;
  sizePx: number;
  cellPx: number;
  cells: readonly GridCell[];
  /** The share in words, large, beside the grid. */
  value: readonly PlacedLine[];
  valuePx: number;
  of: readonly PlacedLine[];
  /** Around the words that say of what: what a finger hits. */
  ofBox: { x: number; y: number; width: number; height: number };
}

export interface PlacedEstimate {
  estimate: Estimate;
  /** Top and height of the whole row, at least 24 px high: what a finger hits. */
  rowY: number;
  rowHeight: number;
  /** Where the marks lie: the middle of the dot or bar. */
  y: number;
  lowX: number;
  highX: number;
  who: readonly PlacedLine[];
  detail: readonly PlacedLine[];
  value: PlacedLine;
}

export interface PlacedAxis {
  /** Where the lines of the ticks run: all the way down, or only behind the marks where words lie between them. */
  bands: readonly { top: number; bottom: number }[];
  /** Of zero. */
  zeroX: number;
  ticks: readonly { x: number; label: PlacedLine }[];
}

export interface PlacedShareGrid {
  heightPx: number;
  grid: PlacedGrid;
  /** Undefined without estimates, as the two that follow. */
  title: readonly PlacedLine[];
  axis?: PlacedAxis;
  estimates: readonly PlacedEstimate[];
  /** The line of the claimed share down the rows, in pieces that no words stand on. */
  guide: readonly { x: number; top: number; bottom: number }[];
}

/** The words of the figure, formatted. */
export interface ShareGridWords {
  value: string;
  of: string;
  title: string;
  /** Formats a tick of the axis. */
  percent: (value: number) => string;
}

export const textPx = 14;
export const dotRadiusPx = 6;
/** How far the open side of a bound is drawn in pieces, in px. */
export const openPx = 26;
const linePx = 20;
const narrowBelowPx = 520;
const gapPx = 16;
/** Some letters reach beyond their own width. */
const edgePx = 2;
const markGapPx = 12;

/**
 * Lays the grid and, below it, one row for each estimate on one percent axis; magnitude grows from the side where
 * reading starts, from the right under rtl. Words stand before the axis; in drawings narrower than 520 px above it.
 */
export function layoutShareGrid(
  share: number,
  estimates: readonly Estimate[],
  words: ShareGridWords,
  widthPx: number,
  direction: "ltr" | "rtl",
): PlacedShareGrid {
  const narrow = widthPx < narrowBelowPx;
  const xAt = (px: number) => Math.round(direction === "rtl" ? widthPx - px : px);
  const side = direction === "rtl" ? "left" : "right";
  const line = (text: string, px: number, y: number): PlacedLine => ({
    words: text,
    x: xAt(px),
    y: Math.round(y),
    side,
  });
  const grid = layoutGrid(share, words, widthPx, direction, line);
  const gridBottom = Math.max(grid.y + grid.sizePx, grid.ofBox.y + grid.ofBox.height);
  if (estimates.length === 0) return { heightPx: gridBottom + 8, grid, title: [], estimates: [], guide: [] };

  let y = gridBottom + 32;
  const title = wrapWords(words.title, widthPx - edgePx, textPx).map((text) => line(text, edgePx, (y += linePx)));
  const columnPx = narrow ? 0 : Math.round(widthPx * 0.47);
  const startPx = narrow ? dotRadiusPx + 4 : columnPx + gapPx;
  const pxPerPercent = scaleOf(share, estimates, widthPx - startPx);
  const at = (percent: number) => xAt(startPx + percent * pxPerPercent);

  y += 30;
  const ticks = ticksUpTo(Math.max(...estimates.map(({ high }) => high), share)).map((percent) => ({
    x: at(percent),
    label: { words: words.percent(percent), x: tickX(percent), y, side: "centre" as const },
  }));
  const top = y + 8;
  y = top + 6;
  const placed = estimates.map((estimate): PlacedEstimate => {
    const rowY = y;
    const textWidth = (narrow ? widthPx : columnPx) - edgePx;
    const whoLines = wrapWords(estimate.who, textWidth, textPx);
    const detailLines = detailsOf(estimate, textWidth);
    let textY = rowY - 1;
    const who = whoLines.map((text) => line(text, edgePx, (textY += linePx)));
    const detail = detailLines.map((text) => line(text, edgePx, (textY += linePx)));
    const markY = narrow ? textY + 20 : rowY + 15;
    y = (narrow ? markY + 16 : textY + 7) + 7;
    return {
      estimate,
      rowY,
      rowHeight: y - rowY,
      y: markY,
      lowX: at(estimate.low),
      highX: at(estimate.high),
      who,
      detail,
      value: line(estimate.value, startPx + estimate.high * pxPerPercent + beyondPx(estimate), markY + 5),
    };
  });
  const bands = narrow
    ? [{ top, bottom: top + 4 }, ...placed.map(({ y: middle }) => ({ top: middle - 10, bottom: middle + 10 }))]
    : [{ top, bottom: y }];
  const axis = { bands, zeroX: at(0), ticks };
  const guide = guideOf(at(share), placed, direction, narrow);
  return { heightPx: y + 4, grid, title, axis, estimates: placed, guide };

  function tickX(percent: number): number {
    const half = textWidthPx(words.percent(percent), textPx) / 2;
    return Math.round(Math.min(Math.max(at(percent), half), widthPx - half));
  }
}

function layoutGrid(
  share: number,
  words: ShareGridWords,
  widthPx: number,
  direction: "ltr" | "rtl",
  line: (text: string, px: number, y: number) => PlacedLine,
): PlacedGrid {
  const pitchPx = widthPx < narrowBelowPx ? 17 : 21;
  const inset = 4;
  const sizePx = pitchPx * 10;
  const wordsPx = inset + sizePx + 20;
  const roomPx = widthPx - wordsPx;
  const valuePx = [46, 38, 30, 24].find((size) => fitsIn(words.value, roomPx, size)) ?? 20;
  const valueLines = wrapWords(words.value, roomPx, valuePx);
  const ofLines = wrapWords(words.of, roomPx, textPx + 1);
  const blockPx = valueLines.length * valuePx * 1.6 + 10 + ofLines.length * 22;
  let y = inset + Math.max(0, (sizePx - blockPx) / 2);
  const value = valueLines.map((text, index) => line(text, wordsPx, (y += valuePx * (index === 0 ? 1 : 1.6))));
  y += 14;
  const of = ofLines.map((text) => line(text, wordsPx, (y += 22)));
  const ofWidth = widestPx(ofLines, textPx + 1);
  return {
    x: direction === "rtl" ? widthPx - inset - sizePx : inset,
    y: inset,
    sizePx,
    cellPx: pitchPx,
    cells: gridCells(share, direction),
    value,
    valuePx,
    of,
    ofBox: {
      x: Math.round(direction === "rtl" ? widthPx - wordsPx - ofWidth - 4 : wordsPx - 4),
      y: Math.round((of[0]?.y ?? 0) - 18),
      width: ofWidth + 8,
      height: Math.max(24, of.length * 22 + 4),
    },
  };
}

/** Whether words stand in at most two lines of a width. */
function fitsIn(words: string, widthPx: number, fontSizePx: number): boolean {
  const lines = wrapWords(words, widthPx, fontSizePx);
  return lines.length <= 2 && widestPx(lines, fontSizePx) <= widthPx;
}

/** The largest scale at which every mark and the words beyond it stay inside. */
function scaleOf(share: number, estimates: readonly Estimate[], plotPx: number): number {
  const scales = estimates.map(
    (estimate) =>
      (plotPx - beyondPx(estimate) - heavyWidth * textWidthPx(estimate.value, textPx)) / Math.max(estimate.high, 1),
  );
  return Math.min(...scales, (plotPx - 4) / Math.max(share, 10));
}

/** How far beyond its number a mark's words begin. */
function beyondPx({ shape, soft }: Estimate): number {
  if (shape === "lower-bound") return markGapPx + openPx;
  return shape === "combined" || soft ? markGapPx + 4 : markGapPx;
}

function detailsOf({ when, of, caveat }: Estimate, widthPx: number): string[] {
  return wrapWords([when, of, caveat].filter(Boolean).join("\u00a0· "), widthPx, textPx);
}

/** Multiples of 10 or 20 from zero to the first that is at or below the greatest number. */
function ticksUpTo(greatest: number): number[] {
  const step = greatest > 40 ? 20 : greatest > 10 ? 10 : 5;
  return Array.from({ length: Math.floor(greatest / step) + 1 }, (_, index) => index * step);
}

function guideOf(
  x: number,
  rows: readonly PlacedEstimate[],
  direction: "ltr" | "rtl",
  narrow: boolean,
): { x: number; top: number; bottom: number }[] {
  const pieces: { x: number; top: number; bottom: number }[] = [];
  for (const { estimate, rowY, rowHeight, y, value } of rows) {
    const width = heavyWidth * textWidthPx(estimate.value, textPx);
    const [from, to] = direction === "rtl" ? [value.x - width, value.x] : [value.x, value.x + width];
    const own = estimate.layer === "article";
    const blocked = own || (x > from - 4 && x < to + 4);
    if (blocked) continue;
    pieces.push(narrow ? { x, top: y - 10, bottom: y + 10 } : { x, top: rowY, bottom: rowY + rowHeight });
  }
  return pieces;
}
