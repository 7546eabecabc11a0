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
  const titleLines = wrapWords(entry.title, roomPx, titlePx);
  return {
    dateLines,
    titleLines,
    widthPx: Math.max(widestPx(dateLines, datePx), widestPx(titleLines, titlePx)),
    heightPx: (dateLines.length + titleLines.length) * linePx,
  };
}
