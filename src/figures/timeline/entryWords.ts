import { widestPx, wrapWords } from "#figures/placing/wrapWords.ts";
import type { TimelineEntry } from "./placed.ts";
import type { Sizes } from "./sizes.ts";

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
