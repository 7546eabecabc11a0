import type { ReadingSide } from "#figures/Label.tsx";
import type { Box, Point } from "#figures/placing/box.ts";
import type { Span } from "#model/when.ts";
import { enlarged, type Frame } from "#figures/frame.ts";

export type Lane = "article" | "record";

/** One event with the words that stand at its mark, formatted. */
export interface TimelineEntry {
  id: string;
  lane: Lane;
  /** Absent for an undated event. */
  span?: Span;
  /** Known to the day. */
  isDay: boolean;
  about: boolean;
  /** Absent for an undated event. */
  date?: string;
  title: string;
  /** The events between which something is measured, by id. */
  ends?: readonly [string, string];
}

/** Two events by their ids, and the words of the days between them. */
export interface MeasuredInterval {
  fromEvent: string;
  toEvent: string;
  words: string;
}

/** Words at a baseline. */
export interface PlacedWords {
  x: number;
  y: number;
  side: ReadingSide;
  words: string;
}

/** The words of one mark: its date where it has one, then its title. `box` holds all lines. */
export interface PlacedLabel {
  x: number;
  side: ReadingSide;
  box: Box;
  dateLines: readonly string[];
  titleLines: readonly string[];
}

/** How an event is drawn: a day as a point, anything longer as a span of its true length, an undated one as neither. */
type MarkShape = "point" | "span" | "undated";

export interface PlacedMark {
  id: string;
  lane: Lane;
  /** Its ends are soft. */
  about: boolean;
  shape: MarkShape;
  box: Box;
  /** Where a pointer finds the mark besides its label; at least 24 px square where there is no label. */
  target: Box;
  /** Absent where there was no room. */
  label?: PlacedLabel;
  /** From the mark to its label, where they stand apart. */
  leader?: readonly Point[];
  /** Whether the span goes on beyond the axis at its end with the smaller, or the larger, coordinate. */
  cut: { first: boolean; last: boolean };
}

/** A division of the axis; a break is where its scale changes. */
export interface PlacedTick {
  of: "year" | "month" | "break";
  from: Point;
  to: Point;
  label?: PlacedWords;
}

/** A heading with the key's swatch before it. */
export interface PlacedHeading extends PlacedWords {
  of: Lane | "undated" | "note";
  swatch?: Box;
}

/** A timeline in px. Marks stand in time order, undated ones last. */
export interface PlacedTimeline {
  widthPx: number;
  heightPx: number;
  vertical: boolean;
  sizes: Sizes;
  axis: readonly Box[];
  ticks: readonly PlacedTick[];
  headings: readonly PlacedHeading[];
  marks: readonly PlacedMark[];
  /** What is measured between two of them. */
  interval?: PlacedMark | undefined;
}

/** The parts that a way of drawing places, what is measured as one of the marks; the whole is put together in layout.ts. */
export type PlacedParts = Omit<PlacedTimeline, "widthPx" | "vertical" | "sizes" | "interval">;

/** The words on the drawing that belong to no event. */
export interface TimelineWords {
  article: string;
  record: string;
  undated: string;
  /** Says of years that they are drawn larger; given the first and the last. */
  enlarged: (firstYear: number, lastYear: number) => string;
  /** Says that every year is as long as what is told of it. */
  uneven: string;
  /** Says how many events stand without their words. */
  unnamed: (count: number) => string;
  year: (year: number) => string;
  /** As short as it can be read, or even shorter. */
  month: (month: number, isNarrow: boolean) => string;
}

/** Sizes of letters and of what keeps its proportion to them, in px; Timeline.module.css has them as a px or two over plain words. */
export interface Sizes {
  datePx: number;
  titlePx: number;
  headingPx: number;
  linePx: number;
  /** How many times larger than on a page signs and distances are. */
  growth: number;
}

/** The sizes that follow from those of a frame's plain words. */
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
