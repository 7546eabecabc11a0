import { type Box, padded } from "#figures/placing/box.ts";
import { createTaken, movedBy, type Taken } from "#figures/placing/taken.ts";
import { labelAt, markOf, movedDown, wrapEntry } from "./placeMark.ts";
import type { Lane, PlacedLabel, PlacedMark, Sizes, TimelineEntry } from "./placed.ts";
import type { TimeScale } from "./timeScale.ts";

/** How long lines of words may be, the preferred first, in px of a page. Dates stand in one line. */
const roomsPx = [300, 200, 130];
const dateRoomPx = 200;
/** Where the height is given, words use the width: a line may be this part of it. */
const longestLine = 0.46;
/** How much nearer to the axis a way that is less preferred must bring an entry, in px. */
const worthPx = { narrower: 20, along: 500, otherSide: 1000, otherSideOnCard: 24 };
/** Longer spans come after all others. */
const vagueMs = 300 * 86_400_000;

/** One lane of a horizontal timeline; y runs down from the axis' edge, and is negative above the axis. */
export interface PlacedLane {
  marks: readonly PlacedMark[];
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
  const up = lane === "article";
  const taken = createTaken(up, headings);
  const own = entries.filter((entry) => entry.lane === lane);
  const ends = own.find((entry) => entry.ends)?.ends ?? [];
  const placed = new Map<string, PlacedMark>();
  const place = (id: string, ways: readonly Way[], deepest: number) => {
    const mark = nearest(ways, taken, up, deepest, sizes.growth);
    if (!mark) return;
    placed.set(id, mark);
    taken.add(boxesOf(mark, sizes.growth));
  };
  const ordered = own.toSorted((one, other) => rankOf(one, ends) - rankOf(other, ends));
  for (const entry of ordered) {
    // On a card words stand away from what comes later, which must not be left without; everywhere away from what is measured.
    const isBefore = room.frame.heightPx === undefined ? ends[0] === entry.id : entry !== own.at(-1);
    place(entry.id, entry.ends ? measuredWays(entry, room) : waysOf(entry, isBefore, room), deepestPx);
  }
  for (const entry of ordered.filter(({ id }) => !placed.has(id))) {
    const mark = markOf(entry, scale, sizes, (from, to) => spanBox(from, to, 0, sizes));
    place(entry.id, [{ mark, costPx: 0 }], Infinity);
  }
  const boxes = [...headings, ...[...placed.values()].flatMap((mark) => boxesOf(mark, sizes.growth))];
  const depthPx = boxes.reduce((most, box) => Math.max(most, up ? -box.y : box.y + box.height), 0) + 8;
  return { marks: own.flatMap(({ id }) => placed.get(id) ?? []), depthPx };
}

function rankOf({ span, id, ends }: TimelineEntry, measured: readonly string[]): number {
  if (ends) return 0;
  if (measured.includes(id)) return 1;
  return span && Number(span.end) - Number(span.start) > vagueMs ? 3 : 2;
}

/** What a mark takes from others: its shape with a little air, and its words. */
function boxesOf(mark: PlacedMark, growth: number): Box[] {
  return mark.label ? [padded(mark.box, 3), padded(mark.label.box, 6, Math.round(2 * growth))] : [mark.target];
}

/** The way that fits nearest to the axis, its costs included. */
function nearest(
  ways: readonly Way[],
  taken: Taken,
  up: boolean,
  deepest: number,
  growth: number,
): PlacedMark | undefined {
  let best: { mark: PlacedMark; px: number } | undefined;
  for (const { mark, costPx } of ways) {
    const boxes = boxesOf(mark, growth);
    const depth = taken.depthOf(boxes, deepest);
    if (depth !== undefined && depth + costPx < (best?.px ?? Infinity))
      best = { mark: movedDown(mark, movedBy(boxes, depth, up)), px: depth + costPx };
  }
  return best?.mark;
}

/** The ways of an entry: with its words after it, in longer or shorter lines, before it, or along a span. y starts at 0. */
function waysOf(entry: TimelineEntry, isBefore: boolean, { scale, sizes, frame }: LaneRoom): readonly Way[] {
  const { growth } = sizes;
  const isCard = frame.heightPx !== undefined;
  const rooms = isCard ? [frame.widthPx * longestLine, 168 * growth] : roomsPx.map((px) => px * growth);
  const mark = markOf(entry, scale, sizes, (from, to) => spanBox(from, to, 2, sizes));
  const { x, width } = mark.box;
  const gapPx = Math.round(6 * growth);
  const otherSidePx = isCard ? worthPx.otherSideOnCard : worthPx.otherSide;
  const ways = rooms.flatMap((roomPx, index): Way[] => {
    const words = wrapEntry(entry, sizes, roomPx, Math.max(roomPx, dateRoomPx * growth));
    const way = (label: PlacedLabel, costPx: number, y = 2): Way => ({
      mark: { ...mark, box: { ...mark.box, y }, label },
      costPx: costPx + index * worthPx.narrower,
    });
    return [
      way(labelAt(x + width + gapPx, 0, "start", words), isBefore ? otherSidePx : 0),
      way(labelAt(x - gapPx, 0, "end", words), isBefore ? 0 : otherSidePx),
      ...(width >= 20 || isCard
        ? [
            way(labelAt(x, 0, "start", words), worthPx.along, words.heightPx + 2),
            way(labelAt(x + width, 0, "end", words), worthPx.along, words.heightPx + 2),
          ]
        : []),
    ];
  });
  return ways.filter(
    ({ mark: { label } }) => label && label.box.x >= 0 && label.box.x + label.box.width <= frame.widthPx,
  );
}

/** The one way of what is measured: a low bracket with its words in the middle. */
function measuredWays(entry: TimelineEntry, { scale, sizes }: LaneRoom): readonly Way[] {
  const words = wrapEntry(entry, sizes, Infinity);
  const height = Math.round(8 * sizes.growth);
  const mark = markOf(entry, scale, sizes, (from, to) => ({ ...spanBox(from, to, 0, sizes), height }));
  const label = labelAt(mark.box.x + mark.box.width / 2, height + 2, "centre", words);
  return [{ mark: { ...mark, label }, costPx: 0 }];
}

function spanBox(from: number, to: number, y: number, { growth }: Sizes): Box {
  return { x: from, y, width: to - from, height: Math.round(13 * growth) };
}
