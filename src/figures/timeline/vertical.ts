import type { Point } from "#figures/placing/box.ts";
import { drawingWidths } from "#figures/drawingWidths.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Span } from "#model/when.ts";
import { type Column, labelGapPx, placeColumn } from "./column.ts";
import { type EntryWords, wrapEntry } from "./entryWords.ts";
import type { Sizes } from "./sizes.ts";
import type { PlacedHeading, PlacedMark, PlacedParts, TimelineEntry, TimelineWords } from "./placed.ts";
import { headingSwatchPx } from "./placeMark.ts";
import { axisTicks, scalePieces, type TimeScale, timeScale, yearOf } from "./timeScale.ts";

const bandPx = 40;
/** Where labels together would be longer than this, the later and lonelier give way. */
const longestPx = 2000;
/** How far a piece of the axis may reach for the sake of its years alone. */
const longestBarePx = 600;

/** Lays the dated entries on an axis from top to bottom: lanes on both of its sides, or one after the other where it is narrow. */
export function layoutVertical(
  entries: readonly TimelineEntry[],
  domain: Span,
  crowded: Span | undefined,
  words: TimelineWords,
  { widthPx }: { widthPx: number },
  sizes: Sizes,
): PlacedParts {
  const axisX = widthPx < drawingWidths.medium ? 0 : Math.round((widthPx - bandPx) / 2);
  const columns: readonly Column[] =
    axisX === 0
      ? [{ lanes: ["article", "record"], fromX: bandPx, way: 1, roomPx: widthPx - bandPx }]
      : [
          { lanes: ["article"], fromX: axisX, way: -1, roomPx: axisX },
          { lanes: ["record"], fromX: axisX + bandPx, way: 1, roomPx: widthPx - axisX - bandPx },
        ];
  const headings = headingsOf(columns, crowded, words, widthPx, sizes);
  const top = Math.max(...headings.map(({ y }) => y)) + 18;
  const { scale, marks } = fitted(entries, domain, crowded, columns, top, sizes);
  const { pieces } = scale;
  const axisEnd = pieces.at(-1)?.toPx ?? top;
  const heightPx = Math.max(
    axisEnd,
    ...marks.map(({ label, box }) => Math.max(label ? label.box.y + label.box.height : 0, box.y + box.height)),
  );
  const piece = pieces.find(({ enlarged }) => enlarged);
  const ends = piece ? [piece.fromPx, piece.toPx].filter((y) => y > top && y < axisEnd) : [];
  return {
    heightPx: heightPx + 8,
    axis: [{ x: axisX, y: top, width: bandPx, height: axisEnd - top }],
    ticks: axisTicks(scale, sizes.linePx).map(({ px, year, major, labelled }) => ({
      from: [major ? axisX : axisX + bandPx - 8, px],
      to: [axisX + bandPx, px],
      major,
      ...(labelled
        ? { label: { x: axisX + bandPx / 2, y: px + 15, side: "centre" as const, words: words.year(year) } }
        : {}),
    })),
    ...(piece
      ? {
          enlargement: {
            bounds: ends.map((y): Point[] => [
              [0, y],
              [widthPx, y],
            ]),
            breaks: ends.map((y): Point => [axisX + bandPx / 2, y]),
          },
        }
      : {}),
    headings,
    marks,
    connectors: [],
  };
}

function headingsOf(
  columns: readonly Column[],
  crowded: Span | undefined,
  words: TimelineWords,
  widthPx: number,
  { titlePx }: Sizes,
): readonly PlacedHeading[] {
  const single = columns.length === 1;
  const lanes: PlacedHeading[] = columns.flatMap((column) =>
    column.lanes.map((lane, index): PlacedHeading => {
      const y = 18 + (single ? index * 24 : 0);
      const x = single ? 1 : column.way === 1 ? column.fromX + 2 : column.fromX - 2 - headingSwatchPx;
      return {
        of: lane,
        x: column.way === 1 ? x + headingSwatchPx + 8 : x - 8,
        y,
        side: column.way === 1 ? "start" : "end",
        words: words[lane],
        swatch: { x, y: y - 12, width: headingSwatchPx, height: 14 },
      };
    }),
  );
  if (!crowded) return lanes;
  const text = words.enlarged(yearOf(crowded.start), yearOf(crowded.end) - 1);
  const widthOfText = headingSwatchPx + 8 + textWidthPx(text, titlePx);
  const x = single ? 1 : Math.round((widthPx - widthOfText) / 2);
  const y = Math.max(...lanes.map((lane) => lane.y)) + 24;
  const swatch = { x, y: y - 12, width: headingSwatchPx, height: 14 };
  return [...lanes, { of: "enlarged", x: x + headingSwatchPx + 8, y, side: "start", words: text, swatch }];
}

/** One try to place all: the room of words (0 leaves them out), how much longer the axis is, how many marks may be slivers. */
interface Attempt {
  roomPx: number;
  stretch: number;
  slivers: number;
}

/** From the best to the last: words get less room, then the highest piles less width, then there are no words. */
const attempts: readonly Attempt[] = [
  ...[220, 190, 160, 130, 114].flatMap((roomPx) => [1, 1.4, 2].map((stretch) => ({ roomPx, stretch, slivers: 0 }))),
  ...[160, 130].map((roomPx) => ({ roomPx, stretch: 1, slivers: 0.25 })),
  { roomPx: 0, stretch: 1, slivers: 0 },
  { roomPx: 0, stretch: 1, slivers: 1 },
];

/** Makes the first attempt that places everything. */
function fitted(
  entries: readonly TimelineEntry[],
  domain: Span,
  crowded: Span | undefined,
  columns: readonly Column[],
  top: number,
  sizes: Sizes,
): { scale: TimeScale; marks: readonly PlacedMark[] } {
  for (const { roomPx, stretch, slivers } of attempts) {
    const speaking = labelledIn(entries, columns, sizes, roomPx, slivers === 0 ? longestPx : Infinity);
    const scale = scaleOf(entries, speaking, domain, crowded, columns, top, stretch);
    const placed = columns.map((column) => placeColumn(column, entries, speaking, scale, sizes, roomPx, slivers));
    if (placed.includes(undefined)) continue;
    const byId = new Map(placed.flatMap((marks) => marks ?? []).map((mark) => [mark.id, mark]));
    return { scale, marks: entries.flatMap(({ id }) => byId.get(id) ?? []) };
  }
  throw new Error("The last attempt leaves out all words and takes any room.");
}

/** The words of the entries that are labelled: what has a counterpart first, as long as the columns hold them. */
function labelledIn(
  entries: readonly TimelineEntry[],
  columns: readonly Column[],
  sizes: Sizes,
  roomPx: number,
  longest: number,
): ReadonlyMap<string, EntryWords> {
  const chosen = new Map<string, EntryWords>();
  if (roomPx === 0) return chosen;
  for (const { lanes } of columns) {
    let length = 0;
    const own = entries.filter(({ lane }) => lanes.includes(lane));
    own.sort((a, b) => Number(b.counterparts.length > 0) - Number(a.counterparts.length > 0));
    for (const entry of own) {
      const words = wrapEntry(entry, sizes, roomPx);
      if (words.widthPx > roomPx || length + words.heightPx + labelGapPx > longest) continue;
      length += words.heightPx + labelGapPx;
      chosen.set(entry.id, words);
    }
  }
  return chosen;
}

/** Each piece of the axis is as long as the labels that belong to it, and long enough to tell its years apart. */
function scaleOf(
  entries: readonly TimelineEntry[],
  speaking: ReadonlyMap<string, EntryWords>,
  domain: Span,
  crowded: Span | undefined,
  columns: readonly Column[],
  top: number,
  stretch: number,
): TimeScale {
  const pieces = scalePieces(domain, crowded);
  const lengths = pieces.map((piece) => {
    const years = yearOf(piece.end) - yearOf(piece.start);
    const demands = columns.map(({ lanes }) =>
      entries
        .filter(({ lane, span }) => lanes.includes(lane) && span && beginsIn(span, piece, domain))
        .reduce((sum, { id }) => sum + (speaking.get(id)?.heightPx ?? 0) + labelGapPx, 0),
    );
    const demand = Math.min(Math.max(...demands), longestPx) * (piece.enlarged && columns.length > 1 ? 1.3 : 1);
    return Math.round(stretch * Math.max(demand, Math.min(years * (piece.enlarged ? 120 : 22), longestBarePx)));
  });
  return timeScale(pieces, top, lengths);
}

/** Whether a span, or what of it lies on the axis, begins in a piece. */
function beginsIn(span: Span, piece: Span, domain: Span): boolean {
  const start = Math.max(Number(span.start), Number(domain.start));
  return start >= Number(piece.start) && start < Number(piece.end);
}
