import type { Box } from "#figures/placing/box.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Span } from "#model/when.ts";
import { type LaneRoom, placeLane } from "./lane.ts";
import type { Lane, PlacedHeading, PlacedParts, PlacedTick, Sizes, TimelineEntry, TimelineWords } from "./placed.ts";
import { headingSwatchPx, moved, movedDown } from "./placeMark.ts";
import {
  axisTicks,
  crowdedYears,
  type ScalePiece,
  scalePieces,
  type TimeScale,
  timeScale,
  yearOf,
} from "./timeScale.ts";

/** Air at both ends of the axis, for the half of a point that stands on its first or last day, in px of a page. */
const pageEdgePx = 8;
/** Where the height is not given, words that would stand further from the axis than this give way, in px. */
const farthestPx = 720;
const headPx = 4;

/** The axis between its lanes, px from the top. */
interface AxisPlace {
  /** Where its divisions end, under the lanes. */
  endPx: number;
  axisTop: number;
  axisPx: number;
}

/** A heading at the axis, above or below it, and the room that it takes; y from the axis' edge. */
interface LaneHeading {
  box: Box;
  placed: PlacedHeading;
}

/** Lays the dated entries on a horizontal axis from where reading starts: the article's above it, the record's below. */
export function layoutHorizontal(
  entries: readonly TimelineEntry[],
  domain: Span,
  words: TimelineWords,
  frame: LaneRoom["frame"],
  sizes: Sizes,
): PlacedParts {
  const { widthPx, heightPx } = frame;
  const edgePx = Math.round(pageEdgePx * sizes.growth);
  const scale = scaleOf(entries, domain, widthPx, edgePx);
  const large = scale.pieces.find(({ enlarged }) => enlarged);
  const headings = (lane: Lane) => (heightPx === undefined ? headingsOf(lane, large, words, sizes) : []);
  const axisPx = sizes.datePx + 17;
  const deepestPx = heightPx === undefined ? farthestPx : heightPx - headPx - axisPx;
  const lane = (name: Lane, deepest: number) => {
    const boxes = headings(name).map(({ box }) => box);
    return placeLane(name, entries, boxes, { scale, sizes, frame, deepestPx: deepest });
  };
  const below = lane("record", heightPx === undefined ? deepestPx : deepestPx / 2);
  const above = lane("article", heightPx === undefined ? deepestPx : deepestPx - below.depthPx);
  const endPx = heightPx ?? headPx + above.depthPx + axisPx + below.depthPx;
  const spare = endPx - headPx - above.depthPx - axisPx - below.depthPx;
  const axisTop = headPx + above.depthPx + Math.max(0, Math.floor(spare / 2));
  const axisBottom = axisTop + axisPx;
  const ends = large ? [large.fromPx, large.toPx].filter((x) => x > edgePx && x < widthPx - edgePx) : [];
  return {
    heightPx: endPx,
    axis: [{ x: 0, y: axisTop, width: widthPx, height: axisPx }],
    ticks: [
      ...ticksOf(scale, domain, ends, { endPx, axisTop, axisPx }, words, sizes),
      ...ends.map((x): PlacedTick => ({ of: "break", from: [x, headPx], to: [x, endPx] })),
    ],
    headings: [
      ...headings("article").map(({ placed }) => headingDown(placed, axisTop)),
      ...headings("record").map(({ placed }) => headingDown(placed, axisBottom)),
    ],
    marks: [
      ...above.marks.map((mark) => movedDown(mark, axisTop)),
      ...below.marks.map((mark) => movedDown(mark, axisBottom)),
    ],
  };
}

/** What stands at the axis: whose a lane is, where reading starts, and above the years that are larger, that they are. */
function headingsOf(
  lane: Lane,
  large: ScalePiece | undefined,
  words: TimelineWords,
  { headingPx, titlePx }: Sizes,
): readonly LaneHeading[] {
  const y = lane === "article" ? -26 : 4;
  const box = { x: 0, y, width: textWidthPx(words[lane], headingPx) + 2 * headingSwatchPx, height: 22 };
  const swatch = { x: 1, y: y + 4, width: headingSwatchPx, height: 14 };
  const own: LaneHeading = {
    box,
    placed: { of: lane, x: headingSwatchPx + 8, y: y + 16, side: "start", words: words[lane], swatch },
  };
  if (!large || lane === "record") return [own];
  const note = words.enlarged(yearOf(large.start), yearOf(large.end) - 1);
  const x = Math.max(large.fromPx + 8, box.width + 8);
  return [
    own,
    {
      box: { x, y, width: textWidthPx(note, titlePx), height: 22 },
      placed: { of: "note", x, y: y + 16, side: "start", words: note },
    },
  ];
}

function headingDown(heading: PlacedHeading, by: number): PlacedHeading {
  return { ...heading, y: heading.y + by, ...(heading.swatch ? { swatch: moved(heading.swatch, by) } : {}) };
}

function ticksOf(
  scale: TimeScale,
  domain: Span,
  ends: readonly number[],
  { endPx, axisTop, axisPx }: AxisPlace,
  words: TimelineWords,
  { datePx }: Sizes,
): readonly PlacedTick[] {
  const y = Math.round(axisTop + axisPx / 2 + datePx * 0.38);
  const monthPx = (month: number) => textWidthPx(words.month(month, false), datePx) + 8;
  return axisTicks(scale, textWidthPx("0000", datePx) + 10, monthPx).map(
    ({ px, year, month, labelled }): PlacedTick => {
      const long = labelled && !month && year !== yearOf(domain.start);
      const text = month ? words.month(month, false) : words.year(year);
      return {
        from: [px, long ? headPx : axisTop],
        to: [px, long ? endPx : month ? axisTop + 8 : axisTop + axisPx],
        of: month ? "month" : "year",
        ...(labelled ? { label: { x: px + (ends.includes(px) ? 9 : 5), y, side: "start", words: text } } : {}),
      };
    },
  );
}

/** Crowded years take the room that their share of the events asks for, within a third and two thirds of the axis. */
function scaleOf(entries: readonly TimelineEntry[], domain: Span, widthPx: number, edgePx: number): TimeScale {
  const room = widthPx - 2 * edgePx;
  const spans = entries.flatMap(({ span, ends }) => (span && !ends ? [span] : []));
  const crowded = crowdedYears(spans, domain);
  const pieces = scalePieces(domain, crowded);
  const touching = spans.filter((span) => crowded && span.end > crowded.start && span.start < crowded.end);
  const share = Math.min(Math.max(touching.length / spans.length, 0.34), 0.62);
  const restMs = pieces.reduce((sum, piece) => sum + (piece.enlarged ? 0 : lengthMs(piece)), 0);
  const lengths = pieces.map((piece) => {
    if (restMs === 0 || !crowded) return room * (lengthMs(piece) / lengthMs(domain));
    return Math.round(piece.enlarged ? room * share : room * (1 - share) * (lengthMs(piece) / restMs));
  });
  return timeScale(pieces, edgePx, lengths);
}

function lengthMs({ start, end }: Span): number {
  return Number(end) - Number(start);
}
