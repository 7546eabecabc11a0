import { type Frame, enlarged } from "#figures/frame.ts";
import { widestPx, wrapWords } from "#figures/placing/wrapWords.ts";
import type { TimelineEntry } from "./placed.ts";

/** Sizes of letters and of what keeps its proportion to them, in px; Timeline.module.css has them as a px or two over plain words. */
export interface Sizes {
  datePx: number;
  titlePx: number;
  headingPx: number;
  linePx: number;
  /** How many times larger than on a page signs and distances are. */
  growth: number;
}

export function sizesOf(frame: Pick<Frame, "fontPx">): Sizes {
  const { fontPx } = frame;
  return {
    datePx: fontPx,
    titlePx: fontPx + 1,
    headingPx: fontPx + 2,
    linePx: fontPx + 5,
    growth: enlarged(frame),
  };
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
  const titleLines = wrapWords(entry.title, roomPx, titlePx);
  return {
    dateLines,
    titleLines,
    widthPx: Math.max(widestPx(dateLines, datePx), widestPx(titleLines, titlePx)),
    heightPx: (dateLines.length + titleLines.length) * linePx,
  };
}
