import { scaleLinear } from "d3-scale";
import { along, type DirectedFrame, drawingWidths } from "#figures/frame.ts";
import type { Span } from "#model/when.ts";
import type { Box, Point } from "#figures/placing/box.ts";
import {
  type Lane,
  type MeasuredInterval,
  type PlacedHeading,
  type PlacedMark,
  type PlacedParts,
  type PlacedTimeline,
  type PlacedWords,
  type Sizes,
  sizesOf,
  type TimelineEntry,
  type TimelineWords,
} from "./placed.ts";
import { layoutHorizontal } from "./horizontal.ts";
import { timeDomain } from "./timeScale.ts";
import { layoutVertical } from "./vertical.ts";
import { headingSwatchPx, labelAt, wrapEntry } from "./placeMark.ts";

/** Drawings that are narrower run from top to bottom. */
const horizontalFromPx = drawingWidths.wide;

/** A room of a known width. */
type TimelineFrame = DirectedFrame & { widthPx: number };

/**
 * Places a timeline in px: a horizontal axis where it is wide, a vertical one where it is narrow; undated entries below.
 * `entries` stand in time order. Time runs in the direction of writing, or downwards. Words that find no room are left
 * out, marks never.
 */
export function layoutTimeline(
  entries: readonly TimelineEntry[],
  wanted: Partial<Span>,
  words: TimelineWords,
  frame: TimelineFrame,
  interval?: MeasuredInterval,
): PlacedTimeline {
  const { widthPx } = frame;
  const sizes = sizesOf(frame);
  const dated = entries.filter(({ span }) => span);
  const spans = dated.flatMap(({ span }) => span ?? []);
  const domain = timeDomain(spans, wanted);
  const vertical = widthPx < horizontalFromPx;
  const layout = vertical ? layoutVertical : layoutHorizontal;
  const parts = domain ? layout(withMeasured(dated, interval), domain, words, frame, sizes) : nothing;
  const undated = layoutUndated(
    entries.filter(({ span }) => !span),
    words,
    widthPx,
    parts.heightPx,
    sizes,
  );
  const marks = new Map([...parts.marks, ...undated.marks].map((mark) => [mark.id, mark]));
  const bare = entries.filter(({ id }) => !marks.get(id)?.label).length;
  const endPx = Math.ceil(parts.heightPx + undated.heightPx) + (bare > 0 ? sizes.linePx + 12 : 0);
  const unnamed: PlacedHeading = { of: "note", x: 0, y: endPx - 8, side: "start", words: words.unnamed(bare) };
  const placed: PlacedTimeline = {
    ...parts,
    widthPx,
    vertical,
    sizes,
    heightPx: frame.heightPx ?? endPx,
    headings: [...parts.headings, ...undated.headings, ...(bare > 0 && frame.heightPx === undefined ? [unnamed] : [])],
    marks: entries.flatMap(({ id }) => marks.get(id) ?? []),
    interval: parts.marks.find(({ id, label }) => id === measuredId && label),
  };
  return placeAcross(placed, along(frame));
}

const nothing: PlacedParts = { heightPx: 0, axis: [], ticks: [], headings: [], marks: [] };

const measuredId = "";
const halfDayMs = 43_200_000;

/** Entries in time order with what is measured between two of them as one more, from the middle of the one day to that of the other. */
function withMeasured(entries: readonly TimelineEntry[], interval?: MeasuredInterval): readonly TimelineEntry[] {
  const [from, to] = [interval?.fromEvent, interval?.toEvent].map((id) => entries.find((entry) => entry.id === id));
  if (!interval || !from?.span || !to?.span || !from.isDay || !to.isDay || from.lane !== to.lane) return entries;
  if (to.span.start <= from.span.start) return entries;
  const [start, end] = [from.span, to.span].map((day) => new Date(Number(day.start) + halfDayMs)) as [Date, Date];
  const measured: TimelineEntry = {
    id: measuredId,
    lane: from.lane,
    isDay: false,
    about: false,
    title: interval.words,
    span: { start, end },
    ends: [from.id, to.id],
  };
  return [...entries, measured].sort((one, other) => Number(one.span?.start) - Number(other.span?.start));
}

/** Puts what was laid out from where reading starts into the width that it has on the screen, whichever way `range` runs. */
function placeAcross(placed: PlacedTimeline, range: [number, number]): PlacedTimeline {
  const scale = scaleLinear([0, placed.widthPx], range);
  const x = (px: number) => Math.round(scale(px) * 10) / 10;
  const box = (one: Box): Box => ({ ...one, x: Math.min(x(one.x), x(one.x + one.width)) });
  const point = ([px, y]: Point): Point => [x(px), y];
  const words = <One extends PlacedWords>(one: One): One => ({ ...one, x: x(one.x) });
  const mark = (one: PlacedMark): PlacedMark => ({
    ...one,
    box: box(one.box),
    target: box(one.target),
    cut: placed.vertical || x(0) === 0 ? one.cut : { first: one.cut.last, last: one.cut.first },
    ...(one.label ? { label: { ...one.label, x: x(one.label.x), box: box(one.label.box) } } : {}),
    ...(one.leader ? { leader: one.leader.map(point) } : {}),
  });
  return {
    ...placed,
    axis: placed.axis.map(box),
    ticks: placed.ticks.map((tick) => ({
      ...tick,
      from: point(tick.from),
      to: point(tick.to),
      ...(tick.label ? { label: words(tick.label) } : {}),
    })),
    headings: placed.headings.map((one) => ({ ...words(one), ...(one.swatch ? { swatch: box(one.swatch) } : {}) })),
    marks: placed.marks.map(mark),
    interval: placed.interval && mark(placed.interval),
  };
}

const columnPx = 250;
const gapPx = 10;

/** The undated entries in a place of their own from `top` down: the article's rows, then the record's. Empty without any. */
function layoutUndated(
  entries: readonly TimelineEntry[],
  words: TimelineWords,
  widthPx: number,
  top: number,
  sizes: Sizes,
): { headings: readonly PlacedHeading[]; marks: readonly PlacedMark[]; heightPx: number } {
  if (entries.length === 0) return { headings: [], marks: [], heightPx: 0 };
  const headings: PlacedHeading[] = [{ of: "undated", x: 0, y: top + 36, side: "start", words: words.undated }];
  const marks: PlacedMark[] = [];
  const columns = Math.max(1, Math.floor(widthPx / columnPx));
  const cellPx = Math.floor(widthPx / columns);
  let y = top + 48;
  for (const lane of ["article", "record"] satisfies Lane[]) {
    const inLane = entries.filter((entry) => entry.lane === lane);
    if (inLane.length === 0) continue;
    headings.push({
      of: lane,
      x: headingSwatchPx + 8,
      y: y + 18,
      side: "start",
      words: words[lane],
      swatch: { x: 1, y: y + 6, width: headingSwatchPx, height: 14 },
    });
    y += 34;
    for (let row = 0; row < inLane.length; row += columns) {
      const placed = inLane
        .slice(row, row + columns)
        .map((entry, column) => undatedMark(entry, column * cellPx, y, cellPx, sizes));
      marks.push(...placed);
      y += Math.max(24, ...placed.map(({ label }) => label?.box.height ?? 0)) + gapPx;
    }
  }
  return { headings, marks, heightPx: y - top };
}

function undatedMark(entry: TimelineEntry, x: number, y: number, roomPx: number, sizes: Sizes): PlacedMark {
  const box = { x: x + 3, y: y + 3, width: 12, height: 12 };
  const words = wrapEntry(entry, sizes, roomPx - 36);
  const mark: PlacedMark = {
    id: entry.id,
    lane: entry.lane,
    about: entry.about,
    shape: "undated",
    box,
    target: { x, y: y - 3, width: 24, height: sizes.linePx + 6 },
    cut: { first: false, last: false },
  };
  return words.widthPx > roomPx - 26 ? mark : { ...mark, label: labelAt(x + 24, y, "start", words) };
}
