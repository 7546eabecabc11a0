import type { Box, Point } from "#figures/placing/box.ts";
import type { EntryWords } from "./entryWords.ts";
import type { Sizes } from "./sizes.ts";
import type { Lane, PlacedMark, TimelineEntry } from "./placed.ts";
import { labelAt, markOf } from "./placeMark.ts";
import { stack } from "#figures/placing/stack.ts";
import type { TimeScale } from "./timeScale.ts";
import { layTracks, type Tracks } from "./tracks.ts";

export const labelGapPx = 6;
const gutterPx = 20;
const airPx = 4;
/** In a crowd, words that would stand further from their mark than this give way. */
const farthestPx = 90;
const trackPx = 12;
/** A mark without a label is its own target. */
const bareTrackPx = 24;

/** One column of labels with the lanes that it serves, nearest to the axis first, and the way it runs from the axis. */
export interface Column {
  lanes: readonly Lane[];
  /** Where the first lane begins. */
  fromX: number;
  way: 1 | -1;
  roomPx: number;
}

/** A mark whose place along the axis is known, and the track beside the axis on which nothing overlaps it. */
interface TrackedMark {
  mark: PlacedMark;
  track: number;
  isDay: boolean;
}

interface TrackedLane {
  marks: readonly TrackedMark[];
  tracks: number;
  bare: boolean;
}

/**
 * Places the marks of one column on tracks beside the axis and their words after them, in `labelRoomPx`. Undefined
 * where more than the share `slivers` of the marks would have to stand on tracks narrower than a mark.
 */
export function placeColumn(
  column: Column,
  entries: readonly TimelineEntry[],
  speaking: ReadonlyMap<string, EntryWords>,
  scale: TimeScale,
  sizes: Sizes,
  labelRoomPx: number,
  slivers: number,
): readonly PlacedMark[] | undefined {
  const lanes = column.lanes.map((lane) =>
    trackLane(
      entries.filter((entry) => entry.lane === lane),
      speaking,
      scale,
      sizes,
      slivers === 0,
    ),
  );
  const tracks = lanes.reduce((sum, lane) => sum + lane.tracks, 0);
  const room = column.roomPx - airPx * (lanes.length + 1) - (labelRoomPx > 0 ? labelRoomPx + gutterPx : 0);
  const wide = lanes.reduce((sum, lane) => sum + lane.tracks * (lane.bare ? bareTrackPx : trackPx), 0) <= room;
  const marks: AnchoredMark[] = [];
  let thin = 0;
  let offset = airPx;
  for (const lane of lanes) {
    const share = Math.floor((room * lane.tracks) / tracks);
    const laid = layTracks(lane.tracks, wide && lane.bare ? bareTrackPx : trackPx, wide ? Infinity : share);
    thin += lane.marks.filter(({ track }) => track >= laid.full).length;
    marks.push(...lane.marks.map((one) => besideAxis(one, column, offset, laid)));
    offset += laid.widthPx + airPx;
  }
  if (thin > slivers * marks.length || (!wide && slivers === 0)) return undefined;
  return labelled(marks, column, speaking, offset, scale.pieces[0]?.fromPx ?? 0, slivers === 0 ? Infinity : farthestPx);
}

/** Gives each mark of a lane the first track that is free along its length; with `airy`, with a target around it. */
function trackLane(
  entries: readonly TimelineEntry[],
  speaking: ReadonlyMap<string, EntryWords>,
  scale: TimeScale,
  sizes: Sizes,
  airy: boolean,
): TrackedLane {
  const bare = airy && entries.some(({ id }) => !speaking.has(id));
  const ends: number[] = [];
  const marks = entries.map((entry): TrackedMark => {
    const mark = markOf(entry, scale, sizes, (from, to) => ({ x: 0, y: from, width: 12, height: to - from }));
    const reach = bare ? mark.target : mark.box;
    const free = ends.findIndex((end) => end + 2 <= reach.y);
    const track = free < 0 ? ends.length : free;
    ends[track] = reach.y + reach.height;
    return { mark: { ...mark, target: reach }, track, isDay: entry.isDay };
  });
  return { marks, tracks: ends.length, bare };
}

/** A mark with the height at which its leader begins. */
interface AnchoredMark {
  mark: PlacedMark;
  anchor: number;
}

function besideAxis({ mark, track, isDay }: TrackedMark, column: Column, offset: number, tracks: Tracks): AnchoredMark {
  const { fromPx, widthPx } = tracks.place(track);
  const width = Math.max(1, Math.min(isDay ? 12 : 8, Math.floor(widthPx) - 1));
  const out = Math.floor(offset + fromPx + (widthPx - width) / 2);
  const x = column.way === 1 ? column.fromX + out : column.fromX - out - width;
  const box: Box = { ...mark.box, x, width };
  const targetWidth = Math.floor(widthPx);
  const target: Box = { ...mark.target, x: x - Math.round((targetWidth - width) / 2), width: targetWidth };
  const anchor = isDay ? box.y + 6 : Math.min(box.y + 5 + 6 * track, box.y + Math.round(box.height / 2));
  return { mark: { ...mark, box, target }, anchor };
}

/** Adds words beyond the tracks, as near as they can stand to their marks, and leaders to them. */
function labelled(
  marks: readonly AnchoredMark[],
  column: Column,
  speaking: ReadonlyMap<string, EntryWords>,
  offset: number,
  top: number,
  farthest: number,
): readonly PlacedMark[] {
  const spoken = marks.filter(({ mark }) => speaking.has(mark.id)).sort((a, b) => a.anchor - b.anchor);
  const wishes = spoken.map(({ mark, anchor }) => ({
    want: anchor - 9,
    length: (speaking.get(mark.id)?.heightPx ?? 0) + labelGapPx,
  }));
  let tops = stack(wishes, top);
  for (let worst = farthestOf(tops, wishes); worst.px > farthest; worst = farthestOf(tops, wishes)) {
    spoken.splice(worst.index, 1);
    wishes.splice(worst.index, 1);
    tops = stack(wishes, top);
  }
  const outer = Math.round(column.fromX + column.way * offset);
  const labelX = outer + column.way * gutterPx;
  return marks.map((one) => {
    const { mark, anchor } = one;
    const words = speaking.get(mark.id);
    const y = tops[spoken.indexOf(one)];
    if (!words || y === undefined) return mark;
    const label = labelAt(labelX, y, column.way === 1 ? "start" : "end", words);
    const edge = column.way === 1 ? mark.box.x + mark.box.width : mark.box.x;
    const leader: Point[] = [
      [edge, anchor],
      [outer, anchor],
      [labelX - column.way * 4, Math.abs(y + 9 - anchor) <= 6 ? anchor : y + 9],
    ];
    return { ...mark, target: mark.box, label, leader };
  });
}

/** The thing that stands furthest from where it wants to be. */
function farthestOf(tops: readonly number[], wishes: readonly { want: number }[]): { index: number; px: number } {
  return wishes.reduce(
    (worst, { want }, index) => {
      const px = Math.abs((tops[index] ?? want) - want);
      return px > worst.px ? { index, px } : worst;
    },
    { index: -1, px: 0 },
  );
}
