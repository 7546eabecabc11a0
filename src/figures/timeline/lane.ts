import { textWidthPx } from "#figures/placing/textWidth.ts";
import { type Box, overlaps, padded } from "#figures/placing/box.ts";
import { type Chooser, choosingOrder } from "./choosingOrder.ts";
import { type EntryWords, wrapEntry } from "./entryWords.ts";
import type { Lane, PlacedHeading, PlacedMark, TimelineEntry } from "./placed.ts";
import { headingSwatchPx, headingTextPx, labelAt, markOf, movedDown } from "./placeMark.ts";
import type { ScalePiece } from "./timeScale.ts";

const labelRoomPx = 168;
const dateRoomPx = 200;
const slimRoomPx = 118;
/** How much nearer to the axis a less preferred way must bring an entry. */
const worthPx = 24;
/** Labels that would stand further from the axis than this give way. */
const deepestPx = 520;

/** One lane of a horizontal timeline. */
export interface PlacedLane {
  /** With y down from the axis' edge; negative above the axis. */
  marks: readonly PlacedMark[];
  heading: PlacedHeading & { swatch: Box };
  /** How far the lane reaches from the axis. */
  depthPx: number;
}

/** Places a lane's heading and entries, each as near to the axis as it fits; in choosing order. */
export function placeLane(
  lane: Lane,
  entries: readonly TimelineEntry[],
  pieces: readonly ScalePiece[],
  headingWords: string,
  widthPx: number,
): PlacedLane {
  const up = lane === "article";
  const headingBox: Box = {
    x: 0,
    y: up ? -26 : 4,
    width: textWidthPx(headingWords, headingTextPx) + 2 * headingSwatchPx,
    height: 22,
  };
  const taken: Box[] = [headingBox];
  const inLane = entries.filter((entry) => entry.lane === lane);
  const placed = new Map<string, PlacedMark>();
  const bare: TimelineEntry[] = [];
  for (const chooser of choosingOrder(lane, entries)) {
    const mark = nearest(candidatesOf(chooser, pieces, up, widthPx), taken, up, deepestPx);
    if (mark) placed.set(mark.id, keep(mark, taken));
    else bare.push(chooser.entry);
  }
  for (const entry of bare) {
    const mark = nearest([markOf(entry, pieces, (from, to) => spanBox(from, to, 0))], taken, up, Infinity);
    if (mark) placed.set(entry.id, keep(mark, taken));
  }
  const reach = taken.map((box) => (up ? -box.y : box.y + box.height));
  return {
    marks: inLane.flatMap(({ id }) => placed.get(id) ?? []),
    heading: {
      of: lane,
      x: headingSwatchPx + 8,
      y: headingBox.y + 16,
      side: "right",
      words: headingWords,
      swatch: { x: 1, y: headingBox.y + 4, width: headingSwatchPx, height: 14 },
    },
    depthPx: Math.max(...reach) + 8,
  };
}

function keep(mark: PlacedMark, taken: Box[]): PlacedMark {
  taken.push(...boxesOf(mark));
  return mark;
}

/** What a mark takes from others: its shape with a little air, and its words. */
function boxesOf(mark: PlacedMark): Box[] {
  return mark.label ? [padded(mark.box, 3), padded(mark.label.box, 6, 2)] : [mark.target];
}

/** The candidate that fits nearest to the axis; the earlier one unless another brings it clearly nearer. */
function nearest(
  candidates: readonly PlacedMark[],
  taken: readonly Box[],
  up: boolean,
  deepest: number,
): PlacedMark | undefined {
  let best: { mark: PlacedMark; depth: number } | undefined;
  for (const candidate of candidates) {
    const boxes = boxesOf(candidate);
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
function candidatesOf(
  { entry, rank }: Chooser,
  pieces: readonly ScalePiece[],
  up: boolean,
  widthPx: number,
): readonly PlacedMark[] {
  const wide = wrapEntry(entry, labelRoomPx, dateRoomPx);
  const slim = wrapEntry(entry, slimRoomPx);
  const mark = markOf(entry, pieces, (from, to) => spanBox(from, to, 2));
  const { x, width } = mark.box;
  const after = (words: EntryWords) => ({ ...mark, label: labelAt(x + width + 6, 0, "right", words) });
  const before = (words: EntryWords) => ({ ...mark, label: labelAt(x - 6, 0, "left", words) });
  const slimOnes = slim.dateLines.length === 1 ? [after(slim), before(slim)] : [];
  const alongMark = { ...mark, box: { ...mark.box, y: up ? wide.heightPx + 2 : 0 } };
  const alongY = up ? 0 : mark.box.height + 2;
  const candidates = [
    ...(rank === "last" ? slimOnes : []),
    ...(rank === "first" ? [before(wide), after(wide)] : [after(wide), before(wide)]),
    ...slimOnes,
    ...(width >= 20
      ? [
          { ...alongMark, label: labelAt(x, alongY, "right", wide) },
          { ...alongMark, label: labelAt(x + width, alongY, "left", wide) },
        ]
      : []),
  ];
  return candidates.filter(({ label: { box } }) => box.x >= 0 && box.x + box.width <= widthPx);
}

function spanBox(from: number, to: number, y: number): Box {
  return { x: from, y, width: to - from, height: 14 };
}
