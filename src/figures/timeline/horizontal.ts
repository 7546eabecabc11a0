import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Span } from "#model/when.ts";
import { type Box, type Point, lineCrosses, padded } from "#figures/placing/box.ts";
import type { Sizes } from "./sizes.ts";
import { type PlacedLane, placeLane } from "./lane.ts";
import type {
  Lane,
  PlacedHeading,
  PlacedMark,
  PlacedParts,
  PlacedTick,
  TimelineEntry,
  TimelineWords,
} from "./placed.ts";
import { moved, movedDown } from "./placeMark.ts";
import { axisTicks, type ScalePiece, scalePieces, type TimeScale, timeScale, yearOf } from "./timeScale.ts";

/** Air at both ends of the axis, for the half of a point that stands on its first or last day, in px of a page. */
const pageEdgePx = 8;
/** Counterparts that stand further from a span's end are not joined to it. */
const longestElbowPx = 120;

/** The room of a horizontal drawing. */
interface Room {
  widthPx: number;
  heightPx?: number;
}

/** The axis between its lanes, px from the top. */
interface AxisPlace {
  /** Where its divisions begin and end, over and under the lanes. */
  topPx: number;
  endPx: number;
  axisTop: number;
  axisPx: number;
}

/** Lays the dated entries on a horizontal axis from where reading starts: the article's above it, the record's below. */
export function layoutHorizontal(
  entries: readonly TimelineEntry[],
  domain: Span,
  crowded: Span | undefined,
  words: TimelineWords,
  frame: Room,
  sizes: Sizes,
): PlacedParts {
  const { widthPx, heightPx } = frame;
  const edgePx = Math.round(pageEdgePx * sizes.growth);
  const scale = scaleOf(entries, domain, crowded, widthPx, edgePx);
  const headPx = crowded ? 26 : 4;
  const axisPx = sizes.datePx + 17;
  const deepestPx = heightPx === undefined ? farthestPx : heightPx - headPx - axisPx;
  const lane = (name: Lane, deepest: number) =>
    placeLane(name, entries, words[name], { scale, sizes, frame, deepestPx: deepest });
  const below = lane("record", heightPx === undefined ? deepestPx : deepestPx / 2);
  const above = lane("article", heightPx === undefined ? deepestPx : deepestPx - below.depthPx);
  const endPx = heightPx ?? headPx + above.depthPx + axisPx + below.depthPx;
  const spare = endPx - headPx - above.depthPx - axisPx - below.depthPx;
  const axisTop = headPx + above.depthPx + Math.max(0, Math.floor(spare / 2));
  const axisBottom = axisTop + axisPx;
  const place: AxisPlace = { topPx: headPx, endPx, axisTop, axisPx };
  const marks = [
    ...above.marks.map((mark) => movedDown(mark, axisTop)),
    ...below.marks.map((mark) => movedDown(mark, axisBottom)),
  ];
  const large = scale.pieces.find(({ enlarged }) => enlarged);
  const ends = large ? [large.fromPx, large.toPx].filter((x) => x > edgePx && x < widthPx - edgePx) : [];
  const ticks = ticksOf(scale, domain, ends, place, words, sizes);
  return {
    heightPx: endPx,
    axis: [{ x: 0, y: axisTop, width: widthPx, height: axisPx }],
    ticks,
    ...(large
      ? {
          enlargement: {
            bounds: ends.map((x): Point[] => [
              [x, headPx],
              [x, endPx],
            ]),
            breaks: ends.map((x): Point => [x, axisTop + axisPx / 2]),
          },
        }
      : {}),
    headings: [
      ...headingsAt(above, axisTop),
      ...headingsAt(below, axisBottom),
      ...(large ? [enlargedHeading(large, words, widthPx, sizes)] : []),
    ],
    marks,
    connectors: connectorsOf(entries, marks, ticks, place, sizes),
  };
}

/** Where the height is not given, words that would stand further from the axis than this give way, in px. */
const farthestPx = 520;

function headingsAt({ heading }: PlacedLane, y: number): PlacedHeading[] {
  return heading ? [{ ...heading, y: y + heading.y, swatch: moved(heading.swatch, y) }] : [];
}

function ticksOf(
  scale: TimeScale,
  domain: Span,
  ends: readonly number[],
  { topPx, endPx, axisTop, axisPx }: AxisPlace,
  words: TimelineWords,
  { datePx }: Sizes,
): readonly PlacedTick[] {
  const y = Math.round(axisTop + axisPx / 2 + datePx * 0.38);
  return axisTicks(scale, textWidthPx("0000", datePx) + 10).map(({ px, year, major, labelled }): PlacedTick => {
    const long = labelled && year !== yearOf(domain.start);
    return {
      from: [px, long ? topPx : axisTop],
      to: [px, long ? endPx : major ? axisTop + axisPx : axisTop + 8],
      major,
      ...(labelled
        ? { label: { x: px + (ends.includes(px) ? 9 : 5), y, side: "start", words: words.year(year) } }
        : {}),
    };
  });
}

/** Crowded years take the room that their share of the events asks for, within a third and two thirds of the axis. */
function scaleOf(
  entries: readonly TimelineEntry[],
  domain: Span,
  crowded: Span | undefined,
  widthPx: number,
  edgePx: number,
): TimeScale {
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
  return timeScale(pieces, edgePx, lengths);
}

/** Lines between counterparts that stand near each other, where they touch nothing else. */
function connectorsOf(
  entries: readonly TimelineEntry[],
  marks: readonly PlacedMark[],
  ticks: readonly PlacedTick[],
  { axisTop, axisPx }: AxisPlace,
  { datePx }: Sizes,
): readonly (readonly Point[])[] {
  const axisBottom = axisTop + axisPx;
  const years = ticks.flatMap(({ label }) =>
    label ? { x: label.x - 2, y: axisTop, width: textWidthPx(label.words, datePx) + 4, height: axisPx } : [],
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

function enlargedHeading(
  piece: ScalePiece,
  words: TimelineWords,
  widthPx: number,
  { titlePx, linePx }: Sizes,
): PlacedHeading {
  const text = words.enlarged(yearOf(piece.start), yearOf(piece.end) - 1);
  const fits = piece.fromPx + textWidthPx(text, titlePx) <= widthPx;
  return fits
    ? { of: "enlarged", x: piece.fromPx + 2, y: linePx, side: "start", words: text }
    : { of: "enlarged", x: piece.toPx - 2, y: linePx, side: "end", words: text };
}

function middle({ x, width }: Box): number {
  return x + width / 2;
}

function lengthMs({ start, end }: Span): number {
  return Number(end) - Number(start);
}
