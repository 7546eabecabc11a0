import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Span } from "#model/when.ts";
import { type Box, type Point, lineCrosses, padded } from "#figures/placing/box.ts";
import { dateSizePx, linePx, titleSizePx } from "./entryWords.ts";
import { placeLane } from "./lane.ts";
import type { PlacedHeading, PlacedMark, PlacedParts, PlacedTick, TimelineEntry, TimelineWords } from "./placed.ts";
import { moved, movedDown } from "./placeMark.ts";
import { axisTicks, layPieces, type ScalePiece, scalePieces, yearOf } from "./timeScale.ts";

const axisPx = 30;
/** Air at both ends of the axis, for the half of a point that stands on its first or last day. */
const edgePx = 8;
/** Counterparts that stand further from a span's end are not joined to it. */
const longestElbowPx = 120;

/** Lays the dated entries on a horizontal axis from left to right: the article's above it, the record's below. */
export function layoutHorizontal(
  entries: readonly TimelineEntry[],
  domain: Span,
  crowded: Span | undefined,
  words: TimelineWords,
  widthPx: number,
): PlacedParts {
  const pieces = piecesOf(entries, domain, crowded, widthPx);
  const above = placeLane("article", entries, pieces, words.article, widthPx);
  const below = placeLane("record", entries, pieces, words.record, widthPx);
  const topPx = crowded ? 26 : 4;
  const axisTop = topPx + above.depthPx;
  const axisBottom = axisTop + axisPx;
  const heightPx = axisBottom + below.depthPx;
  const marks = [
    ...above.marks.map((mark) => movedDown(mark, axisTop)),
    ...below.marks.map((mark) => movedDown(mark, axisBottom)),
  ];
  const large = pieces.find(({ enlarged }) => enlarged);
  const ends = large ? [large.fromPx, large.toPx].filter((x) => x > edgePx && x < widthPx - edgePx) : [];
  const ticks = axisTicks(pieces, textWidthPx("0000", dateSizePx) + 10).map(
    ({ px, year, major, labelled }): PlacedTick => {
      const long = labelled && year !== yearOf(domain.start);
      return {
        from: [px, long ? topPx : axisTop],
        to: [px, long ? heightPx : major ? axisBottom : axisTop + 8],
        major,
        ...(labelled
          ? { label: { x: px + (ends.includes(px) ? 9 : 5), y: axisTop + 20, side: "right", words: words.year(year) } }
          : {}),
      };
    },
  );
  return {
    heightPx,
    axis: [{ x: 0, y: axisTop, width: widthPx, height: axisPx }],
    ticks,
    ...(large
      ? {
          enlargement: {
            bounds: ends.map((x): Point[] => [
              [x, topPx],
              [x, heightPx],
            ]),
            breaks: ends.map((x): Point => [x, axisTop + axisPx / 2]),
          },
        }
      : {}),
    headings: [
      { ...above.heading, y: axisTop + above.heading.y, swatch: moved(above.heading.swatch, axisTop) },
      { ...below.heading, y: axisBottom + below.heading.y, swatch: moved(below.heading.swatch, axisBottom) },
      ...(large ? [enlargedHeading(large, words, widthPx)] : []),
    ],
    marks,
    connectors: connectorsOf(entries, marks, ticks, axisTop, axisBottom),
  };
}

/** Crowded years take the room that their share of the events asks for, within a third and two thirds of the axis. */
function piecesOf(
  entries: readonly TimelineEntry[],
  domain: Span,
  crowded: Span | undefined,
  widthPx: number,
): readonly ScalePiece[] {
  const room = widthPx - 2 * edgePx;
  const pieces = scalePieces(domain, crowded);
  const touching = entries.filter(
    ({ span }) => crowded && span && span.end > crowded.start && span.start < crowded.end,
  );
  const share = Math.min(Math.max(touching.length / entries.length, 0.34), 0.62);
  const restMs = pieces.reduce((sum, piece) => sum + (piece.enlarged ? 0 : lengthMs(piece)), 0);
  const lengths = pieces.map((piece) => {
    if (restMs === 0 || !crowded) return room * (lengthMs(piece) / lengthMs(domain));
    return Math.round(piece.enlarged ? room * share : room * (1 - share) * (lengthMs(piece) / restMs));
  });
  return layPieces(pieces, edgePx, lengths);
}

/** Lines between counterparts that stand near each other, where they touch nothing else. */
function connectorsOf(
  entries: readonly TimelineEntry[],
  marks: readonly PlacedMark[],
  ticks: readonly PlacedTick[],
  axisTop: number,
  axisBottom: number,
): readonly (readonly Point[])[] {
  const years = ticks.flatMap(({ label }) =>
    label ? { x: label.x - 2, y: axisTop, width: textWidthPx(label.words, dateSizePx) + 4, height: axisPx } : [],
  );
  return entries.flatMap((entry) => {
    const from = marks.find(({ id }) => id === entry.id);
    if (entry.lane !== "article" || !from) return [];
    return entry.counterparts.flatMap((id): (readonly Point[])[] => {
      const to = marks.find((mark) => mark.id === id);
      if (!to) return [];
      const end = middle(to.box);
      const inset = from.shape === "point" ? from.box.width / 2 : Math.min(4, from.box.width / 2);
      const start = Math.min(Math.max(end, from.box.x + inset), from.box.x + from.box.width - inset);
      if (Math.abs(end - start) > (from.shape === "point" ? 0 : longestElbowPx)) return [];
      const line: Point[] = [
        [Math.round(start), from.box.y + from.box.height],
        [Math.round(start), axisBottom],
        [Math.round(end), axisBottom],
        [Math.round(end), to.box.y],
      ];
      const others = marks.flatMap((mark) => [
        ...(mark === from || mark === to ? [] : [padded(mark.box, 2)]),
        ...(mark.label ? [mark.label.box] : []),
      ]);
      return [...years, ...others].some((box) => lineCrosses(line, box)) ? [] : [line];
    });
  });
}

function enlargedHeading(piece: ScalePiece, words: TimelineWords, widthPx: number): PlacedHeading {
  const text = words.enlarged(yearOf(piece.start), yearOf(piece.end) - 1);
  const fits = piece.fromPx + textWidthPx(text, titleSizePx) <= widthPx;
  return fits
    ? { of: "enlarged", x: piece.fromPx + 2, y: linePx, side: "right", words: text }
    : { of: "enlarged", x: piece.toPx - 2, y: linePx, side: "left", words: text };
}

function middle({ x, width }: Box): number {
  return x + width / 2;
}

function lengthMs({ start, end }: Span): number {
  return Number(end) - Number(start);
}
