import { widestPx, wrapWords } from "#figures/placing/wrapWords.ts";
import type { TimelineEntry } from "./placed.ts";

/** Sizes of the letters, in px, as in Timeline.module.css. */
export const titleSizePx = 14;
export const dateSizePx = 13;
export const linePx = 18;

/** The words of an entry cut into lines, with the room they need. */
export interface EntryWords {
  dateLines: readonly string[];
  titleLines: readonly string[];
  widthPx: number;
  heightPx: number;
}

/** Cuts an entry's words into lines of at most `roomPx`; a single word that is longer stands over the edge. */
export function wrapEntry(entry: TimelineEntry, roomPx: number, dateRoomPx = roomPx): EntryWords {
  const dateLines = wrapWords(entry.date ?? "", dateRoomPx, dateSizePx);
  const titleLines = wrapWords(entry.title, roomPx, titleSizePx);
  return {
    dateLines,
    titleLines,
    widthPx: Math.max(widestPx(dateLines, dateSizePx), widestPx(titleLines, titleSizePx)),
    heightPx: (dateLines.length + titleLines.length) * linePx,
  };
}
