import { textWidthPx } from "#figures/placing/textWidth.ts";
import { type Box, overlaps, padded } from "#figures/placing/box.ts";
import { type Chooser, choosingOrder } from "./choosingOrder.ts";
import { type EntryWords, wrapEntry } from "./entryWords.ts";
import type { Sizes } from "./sizes.ts";
import type { Lane, PlacedHeading, PlacedMark, TimelineEntry } from "./placed.ts";
import { headingSwatchPx, labelAt, markOf, movedDown } from "./placeMark.ts";
import type { TimeScale } from "./timeScale.ts";

/** In px of a page. */
const labelRoomPx = 168;
const dateRoomPx = 200;
const slimRoomPx = 118;
/** How much nearer to the axis a less preferred way must bring an entry. */
const worthPx = 24;
/** Where the height is given, words use the width: a line may be this part of it. */
const longestLine = 0.46;

/** One lane of a horizontal timeline. */
export interface PlacedLane {
  /** With y down from the axis' edge; negative above the axis. */
  marks: readonly PlacedMark[];
  /** Absent where the height is given: there is none to spare. */
  heading?: PlacedHeading & { swatch: Box };
  /** How far the lane reaches from the axis. */
  depthPx: number;
}

/** What lanes are placed in. */
interface LaneRoom {
  scale: TimeScale;
  sizes: Sizes;
  frame: { widthPx: number; heightPx?: number };
  /** Words that would stand further from the axis than this give way. */
  deepestPx: number;
}

/** Places a lane's heading and entries, each as near to the axis as it fits; in choosing order. */
export function placeLane(
  lane: Lane,
  entries: readonly TimelineEntry[],
  headingWords: string,
  room: LaneRoom,
): PlacedLane {
  const { scale, sizes, frame, deepestPx } = room;
  const up = lane === "article";
  const heading = frame.heightPx === undefined ? headingOf(lane, headingWords, sizes) : undefined;
  const taken: Box[] = heading ? [heading.box] : [];
  const inLane = entries.filter((entry) => entry.lane === lane);
  const placed = new Map<string, PlacedMark>();
  const bare: TimelineEntry[] = [];
  for (const chooser of choosingOrder(lane, entries)) {
    const mark = nearest(
      candidatesOf(chooser, chooser.entry === inLane.at(-1), up, room),
      taken,
      up,
      deepestPx,
      sizes.growth,
    );
    if (mark) placed.set(mark.id, keep(mark, taken, sizes.growth));
    else bare.push(chooser.entry);
  }
  for (const entry of bare) {
    const shape = markOf(entry, scale, sizes, (from, to) => spanBox(from, to, 0, sizes));
    const mark = nearest([shape], taken, up, Infinity, sizes.growth);
    if (mark) placed.set(entry.id, keep(mark, taken, sizes.growth));
  }
  const reach = taken.map((box) => (up ? -box.y : box.y + box.height));
  return {
    marks: inLane.flatMap(({ id }) => placed.get(id) ?? []),
    ...(heading ? { heading: heading.placed } : {}),
    depthPx: Math.max(0, ...reach) + 8,
  };
}

/** A lane's heading at the axis where reading starts, and all the room that it takes. */
function headingOf(
  lane: Lane,
  words: string,
  { headingPx }: Sizes,
): { box: Box; placed: PlacedHeading & { swatch: Box } } {
  const box: Box = {
    x: 0,
    y: lane === "article" ? -26 : 4,
    width: textWidthPx(words, headingPx) + 2 * headingSwatchPx,
    height: 22,
  };
  const swatch = { x: 1, y: box.y + 4, width: headingSwatchPx, height: 14 };
  return { box, placed: { of: lane, x: headingSwatchPx + 8, y: box.y + 16, side: "start", words, swatch } };
}

function keep(mark: PlacedMark, taken: Box[], growth: number): PlacedMark {
  taken.push(...boxesOf(mark, growth));
  return mark;
}

/** What a mark takes from others: its shape with a little air, and its words. */
function boxesOf(mark: PlacedMark, growth: number): Box[] {
  return mark.label ? [padded(mark.box, 3), padded(mark.label.box, 6, Math.round(2 * growth))] : [mark.target];
}

/** The candidate that fits nearest to the axis; the earlier one unless another brings it clearly nearer. */
function nearest(
  candidates: readonly PlacedMark[],
  taken: readonly Box[],
  up: boolean,
  deepest: number,
  growth: number,
): PlacedMark | undefined {
  let best: { mark: PlacedMark; depth: number } | undefined;
  for (const candidate of candidates) {
    const boxes = boxesOf(candidate, growth);
    const top = Math.min(...boxes.map(({ y }) => y));
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
    const end = Math.min(deepest - height, (best?.depth ?? Infinity) - worthPx);
    for (let depth = 6; depth <= end; depth += 6) {
      const by = (up ? -depth - height : depth) - top;
      const free = boxes.every((box) => !taken.some((other) => overlaps({ ...box, y: box.y + by }, other)));
      if (!free) continue;
      best = { mark: movedDown(candidate, by), depth };
      break;
    }
  }
  return best?.mark;
}

/**
 * The ways in which an entry can stand with its words, the preferred first: after its mark, before it, the same in
 * narrower lines, or along a span. The first and the last of several counterparts leave room between them and beyond.
 * y starts at 0.
 */
function candidatesOf({ entry, rank }: Chooser, isLast: boolean, up: boolean, room: LaneRoom): readonly PlacedMark[] {
  const { scale, sizes, frame } = room;
  const { growth } = sizes;
  const wide = wrapEntry(entry, sizes, labelRoomPx * growth, dateRoomPx * growth);
  const slim = wrapEntry(entry, sizes, slimRoomPx * growth);
  const mark = markOf(entry, scale, sizes, (from, to) => spanBox(from, to, 2, sizes));
  const { x, width } = mark.box;
  const gapPx = Math.round(6 * growth);
  const after = (words: EntryWords) => ({ ...mark, label: labelAt(x + width + gapPx, 0, "start", words) });
  const before = (words: EntryWords) => ({ ...mark, label: labelAt(x - gapPx, 0, "end", words) });
  const slimOnes = slim.dateLines.length === 1 ? [after(slim), before(slim)] : [];
  const along = (words: EntryWords) => {
    const alongMark = { ...mark, box: { ...mark.box, y: up ? words.heightPx + 2 : 0 } };
    const y = up ? 0 : mark.box.height + 2;
    return [
      { ...alongMark, label: labelAt(x, y, "start", words) },
      { ...alongMark, label: labelAt(x + width, y, "end", words) },
    ];
  };
  const longOnes: PlacedMark[] = [];
  if (frame.heightPx !== undefined) {
    const long = wrapEntry(entry, sizes, frame.widthPx * longestLine);
    // Away from what comes later, which must not be left without words.
    const [near, far] = isLast ? [after, before] : [before, after];
    longOnes.push(near(long), near(wide), far(long), far(wide), ...along(long));
  }
  const candidates: PlacedMark[] = [
    ...longOnes,
    ...(rank === "last" ? slimOnes : []),
    ...(rank === "first" ? [before(wide), after(wide)] : [after(wide), before(wide)]),
    ...slimOnes,
    ...(width >= 20 ? along(wide) : []),
  ];
  return candidates.filter(({ label }) => label && label.box.x >= 0 && label.box.x + label.box.width <= frame.widthPx);
}

function spanBox(from: number, to: number, y: number, { growth }: Sizes): Box {
  return { x: from, y, width: to - from, height: Math.round(14 * growth) };
}
