import type { Point } from "#figures/placing/box.ts";
import { drawingWidths } from "#figures/frame.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Span } from "#model/when.ts";
import { type EntryWords, headingSwatchPx, labelAt, markOf, wrapEntry } from "./placeMark.ts";
import type {
  PlacedHeading,
  PlacedMark,
  PlacedParts,
  PlacedTick,
  Sizes,
  TimelineEntry,
  TimelineWords,
} from "./placed.ts";
import { axisTicks, timeScale, type TimeScale, yearOf, yearPieces } from "./timeScale.ts";

/** How wide the axis is: for years and the numbers of months, or for the names of months. */
const bandsPx = { narrow: 44, wide: 88 };
const airPx = 4;
/** From the marks to the words. */
const gutterPx = 14;
const trackPx = 12;
const labelGapPx = 6;
/** Words have at least this room beside the marks, or there are none. */
const leastLabelPx = 100;
const mostLabelPx = 420;
/** Where words together would be longer than this, some of them give way, evenly. */
const longestPx = 2600;
const yearPx = 22;
/** Years without events do not stretch further than this. */
const longestEmptyPx = 88;

/** A mark whose place along the axis is known. */
interface TrackedMark {
  mark: PlacedMark;
  /** Beside the axis; nothing on it overlaps the mark. */
  track: number;
  /** Where its leader begins. */
  anchor: number;
  /** The piece of the axis in which it begins. */
  piece: number;
}

/**
 * Lays the dated entries on an axis from top to bottom: marks on tracks beside it, words in one column after them. Every
 * year is as long as the words of what begins in it.
 */
export function layoutVertical(
  entries: readonly TimelineEntry[],
  domain: Span,
  words: TimelineWords,
  { widthPx }: { widthPx: number },
  sizes: Sizes,
): PlacedParts {
  const headings = headingsOf(words, widthPx, sizes);
  const top = Math.max(...headings.map(({ y }) => y)) + 18;
  const isNarrow = widthPx < drawingWidths.medium;
  const bandPx = isNarrow ? bandsPx.narrow : bandsPx.wide;
  const { scale, marks } = placed(entries, domain, top, [bandPx + airPx, widthPx - airPx], sizes);
  const monthPx = (month: number) =>
    textWidthPx(words.month(month, isNarrow), sizes.datePx) > bandPx - 12 ? Infinity : sizes.linePx;
  const axisEnd = scale.pieces.at(-1)?.toPx ?? top;
  const ends = marks.map(({ label, box }) => Math.max(label ? label.box.y + label.box.height : 0, box.y + box.height));
  return {
    heightPx: Math.max(axisEnd, ...ends) + 8,
    axis: [{ x: 0, y: top, width: bandPx, height: axisEnd - top }],
    ticks: axisTicks(scale, sizes.linePx, monthPx).map(({ px, year, month, labelled }): PlacedTick => {
      const text = month ? words.month(month, isNarrow) : words.year(year);
      return {
        from: [month ? bandPx - 8 : 0, px],
        to: [month ? bandPx : widthPx, px],
        of: month ? "month" : "year",
        ...(labelled
          ? { label: { x: bandPx / 2 - (month ? 4 : 0), y: px + (month ? 5 : 15), side: "centre", words: text } }
          : {}),
      };
    }),
    headings,
    marks,
  };
}

/** Whose the marks are, beside each other where there is room, and how time runs. */
function headingsOf(words: TimelineWords, widthPx: number, { headingPx, linePx }: Sizes): readonly PlacedHeading[] {
  const stepPx = headingSwatchPx + 24 + textWidthPx(words.article, headingPx);
  const isBeside = stepPx + headingSwatchPx + 8 + textWidthPx(words.record, headingPx) <= widthPx;
  const lanes = (["article", "record"] as const).map((of, index): PlacedHeading => {
    const [x, y] = isBeside ? [index * stepPx, 18] : [0, 18 + index * 24];
    const swatch = { x: x + 1, y: y - 12, width: headingSwatchPx, height: 14 };
    return { of, x: x + headingSwatchPx + 8, y, side: "start", words: words[of], swatch };
  });
  return [...lanes, { of: "note", x: 0, y: (lanes[1]?.y ?? 0) + linePx + 6, side: "start", words: words.uneven }];
}

/** Places all on as many tracks as they need: the words of a year have the room that the marks beside it leave. */
function placed(
  entries: readonly TimelineEntry[],
  domain: Span,
  top: number,
  [startPx, endPx]: readonly [number, number],
  sizes: Sizes,
): { scale: TimeScale; marks: readonly PlacedMark[] } {
  const besidePx = endPx - startPx;
  const pieces = yearPieces(
    domain,
    entries.flatMap(({ span }) => span ?? []),
  );
  for (let tracks: readonly number[] = pieces.map(() => (besidePx < mostLabelPx ? 2 : 6)); ;) {
    const rooms = tracks.map((count) => Math.min(mostLabelPx, besidePx - count * trackPx - gutterPx));
    const speaking = speakingOf(entries, sizes, ({ span }) => rooms[pieceOf(span, pieces)] ?? 0);
    const scale = scaleOf(entries, speaking, pieces, top);
    const tracked = track(entries, scale, sizes);
    const needed = scale.pieces.map(({ fromPx, toPx }, index) =>
      tracked.reduce(
        (most, { mark: { box }, track: own }) =>
          box.y < toPx && box.y + box.height > fromPx ? Math.max(most, own + 1) : most,
        tracks[index] ?? 0,
      ),
    );
    if (needed.every((count, index) => count === tracks[index])) {
      const width = Math.min(trackPx, besidePx / Math.max(...needed));
      const marks = tracked.map((one) => besideAxis(one, startPx, width));
      return {
        scale,
        marks: labelled(
          marks,
          speaking,
          scale,
          needed.map((count) => startPx + count * width),
        ),
      };
    }
    tracks = needed;
  }
}

/** The words of the entries that are labelled. */
function speakingOf(
  entries: readonly TimelineEntry[],
  sizes: Sizes,
  roomOf: (entry: TimelineEntry) => number,
): ReadonlyMap<string, EntryWords> {
  const all = entries.flatMap((entry) => {
    const roomPx = roomOf(entry);
    const words = roomPx < leastLabelPx ? undefined : wrapEntry(entry, sizes, roomPx);
    return words && words.widthPx <= roomPx ? [{ entry, words }] : [];
  });
  const share = longestPx / all.reduce((sum, { words }) => sum + words.heightPx + labelGapPx, 0);
  const isKept = (index: number) => share >= 1 || Math.floor((index + 1) * share) > Math.floor(index * share);
  const kept = all.filter(({ entry: { ends } }, index) => ends || isKept(index));
  return new Map(kept.map(({ entry, words }) => [entry.id, words]));
}

/** Every year is as long as the words of what begins in it. */
function scaleOf(
  entries: readonly TimelineEntry[],
  speaking: ReadonlyMap<string, EntryWords>,
  pieces: ReturnType<typeof yearPieces>,
  top: number,
): TimeScale {
  const lengths = pieces.map((piece, index) => {
    const own = entries.filter(({ span }) => pieceOf(span, pieces) === index);
    const demand = own.reduce((sum, { id }) => sum + (speaking.get(id)?.heightPx ?? 0) + labelGapPx, 0);
    return Math.max(demand, Math.min(longestEmptyPx, yearPx * (yearOf(piece.end) - yearOf(piece.start))));
  });
  return timeScale(pieces, top, lengths);
}

/** In which piece of the axis a span begins, or what of it lies on the axis. */
function pieceOf(span: Span | undefined, pieces: readonly Span[]): number {
  return Math.max(
    0,
    pieces.findIndex(({ end }) => span && span.start < end),
  );
}

/** Gives each mark the first track that is free along its length. */
function track(entries: readonly TimelineEntry[], scale: TimeScale, sizes: Sizes): readonly TrackedMark[] {
  const ends: number[] = [];
  return entries.map((entry): TrackedMark => {
    const mark = markOf(entry, scale, sizes, (from, to) => ({ x: 0, y: from, width: 0, height: to - from }));
    const { y, height } = mark.box;
    const free = ends.findIndex((end) => end + 2 <= y);
    const own = free < 0 ? ends.length : free;
    ends[own] = y + height;
    const anchor = y + (entry.isDay ? 6 : Math.min(5 + 6 * own, Math.round(height / 2)));
    return { mark, track: own, anchor, piece: pieceOf(entry.span, scale.pieces) };
  });
}

function besideAxis({ mark, ...tracked }: TrackedMark, startPx: number, widthPx: number): TrackedMark {
  const width = Math.max(1, Math.min(mark.shape === "point" ? 11 : 8, Math.floor(widthPx) - 1));
  const x = Math.floor(startPx + tracked.track * widthPx + (widthPx - width) / 2);
  const box = { ...mark.box, x, width };
  return { ...tracked, mark: { ...mark, box, target: box } };
}

/** Adds words beyond the tracks, each year's from its beginning on, and leaders to them. */
function labelled(
  marks: readonly TrackedMark[],
  speaking: ReadonlyMap<string, EntryWords>,
  { pieces }: TimeScale,
  outers: readonly number[],
): readonly PlacedMark[] {
  const nextPx = pieces.map(({ fromPx }) => fromPx + labelGapPx / 2);
  const labels = marks
    .toSorted((one, other) => one.anchor - other.anchor)
    .map(({ mark, anchor, piece }): PlacedMark => {
      const words = speaking.get(mark.id);
      const outerPx = outers[piece] ?? 0;
      const y = nextPx[piece];
      if (!words || y === undefined) return mark;
      nextPx[piece] = y + words.heightPx + labelGapPx;
      const leader: Point[] = [
        [mark.box.x + mark.box.width, anchor],
        [outerPx, anchor],
        [outerPx + gutterPx - 4, Math.abs(y + 9 - anchor) <= 6 ? anchor : y + 9],
      ];
      return { ...mark, label: labelAt(outerPx + gutterPx, y, "start", words), leader };
    });
  const byId = new Map(labels.map((label) => [label.id, label]));
  return marks.flatMap(({ mark }) => byId.get(mark.id) ?? []);
}
