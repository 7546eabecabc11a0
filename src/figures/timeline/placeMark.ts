import type { ReadingSide } from "#figures/Label.tsx";
import { around, type Box } from "#figures/placing/box.ts";
import { widestPx, wrapWords } from "#figures/placing/textWidth.ts";
import type { PlacedLabel, PlacedMark, Sizes, TimelineEntry } from "./placed.ts";
import type { TimeScale } from "./timeScale.ts";

export const headingSwatchPx = 18;
/** The least length of a span in px, so that it is seen and told from a point. */
const leastSpanPx = 5;
const pointPx = 12;

/**
 * The mark of a dated entry, without words. `boxOf` turns the way of time, from and to in px, into a box; a day's is
 * as long as a point is wide, about the middle of the day.
 */
export function markOf(
  entry: TimelineEntry,
  { pieces, px }: TimeScale,
  { growth }: Sizes,
  boxOf: (from: number, to: number) => Box,
): PlacedMark {
  const span = entry.span ?? { start: new Date(0), end: new Date(0) };
  const [from, to] = [px(span.start), px(span.end)];
  const middle = Math.round((from + to) / 2);
  const half = Math.round((growth * pointPx) / 2);
  const [first, last] = entry.isDay ? [middle - half, middle + half] : [Math.min(from, to - leastSpanPx), to];
  const box = boxOf(first, last);
  const [axisStart, axisEnd] = [pieces[0]?.start, pieces.at(-1)?.end];
  return {
    id: entry.id,
    lane: entry.lane,
    about: entry.about,
    shape: entry.isDay ? "point" : "span",
    box,
    target: around(box, 24),
    cut: { first: !!axisStart && span.start < axisStart, last: !!axisEnd && span.end > axisEnd },
  };
}

/** The words of an entry at a point: they begin, end or have their middle there, from `y` down. */
export function labelAt(x: number, y: number, side: ReadingSide, words: EntryWords): PlacedLabel {
  return {
    x,
    side,
    box: {
      x: side === "start" ? x : side === "end" ? x - words.widthPx : x - words.widthPx / 2,
      y,
      width: words.widthPx,
      height: words.heightPx,
    },
    dateLines: words.dateLines,
    titleLines: words.titleLines,
  };
}

/** A mark with all that belongs to it, further down. */
export function movedDown(mark: PlacedMark, by: number): PlacedMark {
  const { label } = mark;
  return {
    ...mark,
    box: moved(mark.box, by),
    target: moved(mark.target, by),
    ...(label ? { label: { ...label, box: moved(label.box, by) } } : {}),
  };
}

/** A box further down. */
export function moved(box: Box, by: number): Box {
  return { ...box, y: box.y + by };
}

/** The words of an entry cut into lines, with the room they need. */
export interface EntryWords {
  dateLines: readonly string[];
  titleLines: readonly string[];
  widthPx: number;
  heightPx: number;
}

/** Cuts an entry's words into lines of at most `roomPx`; a single word that is longer stands over the edge. */
export function wrapEntry(entry: TimelineEntry, sizes: Sizes, roomPx: number, dateRoomPx = roomPx): EntryWords {
  const { datePx, titlePx, linePx } = sizes;
  const dateLines = wrapWords(entry.date ?? "", dateRoomPx, datePx);
  const titleLines = evenLines(entry.title, roomPx, titlePx);
  return {
    dateLines,
    titleLines,
    widthPx: Math.max(widestPx(dateLines, datePx), widestPx(titleLines, titlePx)),
    heightPx: (dateLines.length + titleLines.length) * linePx,
  };
}

/** As few lines as the room allows, and these as narrow as they can be, so that no last word stands alone. */
function evenLines(words: string, roomPx: number, fontPx: number): readonly string[] {
  const lines = wrapWords(words, roomPx, fontPx);
  const widthPx = widestPx(lines, fontPx);
  const even = lines.length > 1 ? wrapWords(words, widthPx - 1, fontPx) : lines;
  return even.length > lines.length || widestPx(even, fontPx) >= widthPx
    ? lines
    : evenLines(words, widthPx - 1, fontPx);
}
