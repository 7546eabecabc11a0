import { type Box, overlaps, padded } from "#figures/placing/box.ts";
import { wrapEntry } from "./entryWords.ts";
import type { Lane, PlacedMark, TimelineEntry } from "./placed.ts";
import { labelAt, markOf, moved, movedDown } from "./placeMark.ts";
import type { Sizes } from "./sizes.ts";
import type { TimeScale } from "./timeScale.ts";

/** How long lines of words may be, the preferred first, in px of a page. Dates stand in one line. */
const roomsPx = [300, 200, 130];
const dateRoomPx = 200;
/** Where the height is given, words use the width: a line may be this part of it. */
const longestLine = 0.46;
/** How much nearer to the axis a way that is less preferred must bring an entry, in px. */
const worthPx = { narrower: 20, along: 60, otherSide: 160, otherSideOnCard: 24 };
/** Longer spans come after all others. */
const vagueMs = 300 * 86_400_000;

/** One lane of a horizontal timeline; y runs down from the axis' edge, and is negative above the axis. */
export interface PlacedLane {
  marks: readonly PlacedMark[];
  interval?: PlacedMark | undefined;
  /** How far the lane reaches from the axis. */
  depthPx: number;
}

/** What a lane is placed in. */
export interface LaneRoom {
  scale: TimeScale;
  sizes: Sizes;
  frame: { widthPx: number; heightPx?: number };
  /** Words that would stand further from the axis than this give way. */
  deepestPx: number;
  /** What is measured, with a span from the one event to the other. */
  interval: TimelineEntry | undefined;
}

/** A way in which an entry can stand with its words, and what it costs against the preferred one. */
interface Way {
  mark: PlacedMark;
  costPx: number;
}

/**
 * Places the entries of a lane, each as near to the axis as it fits beside what is `taken`: what is measured and the
 * events at its ends first, the vaguest dates last. Those that find no room for their words come after all, without.
 */
export function placeLane(
  lane: Lane,
  entries: readonly TimelineEntry[],
  headings: readonly Box[],
  room: LaneRoom,
): PlacedLane {
  const { scale, sizes, deepestPx } = room;
  const taken = [...headings];
  const own = entries.filter((entry) => entry.lane === lane);
  const measured = room.interval?.lane === lane ? room.interval : undefined;
  const placed = new Map<string, PlacedMark>();
  const place = (id: string, ways: readonly Way[], deepest: number) => {
    const mark = nearest(ways, taken, lane === "article", deepest, sizes.growth);
    if (mark) placed.set(id, mark);
    taken.push(...(mark ? boxesOf(mark, sizes.growth) : []));
  };
  if (measured) place(measured.id, measuredWays(measured, lane, room), deepestPx);
  const ordered = own.toSorted((one, other) => rankOf(one, measured) - rankOf(other, measured));
  for (const entry of ordered) place(entry.id, waysOf(entry, entry === own.at(-1), lane, room), deepestPx);
  for (const entry of ordered.filter(({ id }) => !placed.has(id))) {
    const mark = markOf(entry, scale, sizes, (from, to) => spanBox(from, to, 0, sizes));
    place(entry.id, [{ mark, costPx: 0 }], Infinity);
  }
  const reach = taken.map((box) => (lane === "article" ? -box.y : box.y + box.height));
  return {
    marks: own.flatMap(({ id }) => placed.get(id) ?? []),
    interval: measured && placed.get(measured.id),
    depthPx: Math.max(0, ...reach) + 8,
  };
}

function rankOf({ span, id }: TimelineEntry, measured: TimelineEntry | undefined): number {
  if (measured?.ends?.includes(id)) return 0;
  return span && Number(span.end) - Number(span.start) > vagueMs ? 2 : 1;
}

/** What a mark takes from others: its shape with a little air, and its words. */
function boxesOf(mark: PlacedMark, growth: number): Box[] {
  return mark.label ? [padded(mark.box, 3), padded(mark.label.box, 6, Math.round(2 * growth))] : [mark.target];
}

/** The way that fits nearest to the axis, its costs included. */
function nearest(
  ways: readonly Way[],
  taken: readonly Box[],
  up: boolean,
  deepest: number,
  growth: number,
): PlacedMark | undefined {
  let best: { mark: PlacedMark; px: number } | undefined;
  for (const { mark, costPx } of ways) {
    const boxes = boxesOf(mark, growth);
    const top = Math.min(...boxes.map(({ y }) => y));
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
    const end = Math.min(deepest - height, (best?.px ?? Infinity) - costPx - 1);
    const beside = boxes.map((box) => taken.filter((one) => one.x < box.x + box.width && box.x < one.x + one.width));
    for (let depth = 6; depth <= end; depth += 6) {
      const by = (up ? -depth - height : depth) - top;
      if (boxes.some((box, index) => beside[index]?.some((other) => overlaps(moved(box, by), other)))) continue;
      best = { mark: movedDown(mark, by), px: depth + costPx };
      break;
    }
  }
  return best?.mark;
}

/** The ways of an entry: with its words after it, in longer or shorter lines, before it, or along a span. y starts at 0. */
function waysOf(entry: TimelineEntry, isLast: boolean, lane: Lane, room: LaneRoom): readonly Way[] {
  const { scale, sizes, frame, interval } = room;
  const { growth } = sizes;
  const isCard = frame.heightPx !== undefined;
  const rooms = isCard ? [frame.widthPx * longestLine, 168 * growth] : roomsPx.map((px) => px * growth);
  const mark = markOf(entry, scale, sizes, (from, to) => spanBox(from, to, 2, sizes));
  const { x, width, height } = mark.box;
  const gapPx = Math.round(6 * growth);
  // On a card words stand away from what comes later, which must not be left without; everywhere away from what is measured.
  const isBefore = isCard ? !isLast : interval?.ends?.[0] === entry.id;
  const otherSidePx = isCard ? worthPx.otherSideOnCard : worthPx.otherSide;
  const ways = rooms.flatMap((roomPx, index): Way[] => {
    const words = wrapEntry(entry, sizes, roomPx, Math.max(roomPx, dateRoomPx * growth));
    const base = index * worthPx.narrower;
    const alongY = lane === "article" ? { mark: words.heightPx + 2, words: 0 } : { mark: 0, words: height + 2 };
    return [
      {
        mark: { ...mark, label: labelAt(x + width + gapPx, 0, "start", words) },
        costPx: base + (isBefore ? otherSidePx : 0),
      },
      { mark: { ...mark, label: labelAt(x - gapPx, 0, "end", words) }, costPx: base + (isBefore ? 0 : otherSidePx) },
      ...(width >= 20 || isCard ? (["start", "end"] as const) : []).map((side) => ({
        mark: {
          ...mark,
          box: { ...mark.box, y: alongY.mark },
          label: labelAt(side === "start" ? x : x + width, alongY.words, side, words),
        },
        costPx: base + worthPx.along,
      })),
    ];
  });
  return ways.filter(
    ({ mark: { label } }) => label && label.box.x >= 0 && label.box.x + label.box.width <= frame.widthPx,
  );
}

/** The one way of what is measured: its words in the middle, away from the axis. */
function measuredWays(entry: TimelineEntry, lane: Lane, { scale, sizes }: LaneRoom): readonly Way[] {
  const words = wrapEntry(entry, sizes, Infinity);
  const heightPx = Math.round(8 * sizes.growth);
  const up = lane === "article";
  const mark = markOf(entry, scale, sizes, (from, to) => ({
    ...spanBox(from, to, up ? words.heightPx + 2 : 0, sizes),
    height: heightPx,
  }));
  const label = labelAt(mark.box.x + mark.box.width / 2, up ? 0 : heightPx + 2, "centre", words);
  return [{ mark: { ...mark, label }, costPx: 0 }];
}

function spanBox(from: number, to: number, y: number, { growth }: Sizes): Box {
  return { x: from, y, width: to - from, height: Math.round(13 * growth) };
}
