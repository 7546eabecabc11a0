import type { EntryWords } from "./entryWords.ts";
import type { Box, Lane, PlacedMark, Point, TimelineEntry } from "./placed.ts";
import { labelAt, markOf } from "./placeMark.ts";
import { spread } from "./spread.ts";
import type { ScalePiece } from "./timeScale.ts";

export const labelGapPx = 6;
const gutterPx = 20;
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
 * where they do not fit beside each other; with `force` the tracks move together instead, into one another's air.
 */
export function placeColumn(
  column: Column,
  entries: readonly TimelineEntry[],
  speaking: ReadonlyMap<string, EntryWords>,
  pieces: readonly ScalePiece[],
  labelRoomPx: number,
  force: boolean,
): readonly PlacedMark[] | undefined {
  const lanes = column.lanes.map((lane) =>
    trackLane(
      entries.filter((entry) => entry.lane === lane),
      speaking,
      pieces,
    ),
  );
  const needed = lanes.reduce((sum, { tracks, bare }) => sum + tracks * (bare ? bareTrackPx : trackPx) + 4, 4);
  const room = column.roomPx - (labelRoomPx > 0 ? labelRoomPx + gutterPx : 0);
  if (needed > room && !force) return undefined;
  const squeeze = Math.min(1, room / needed);
  const marks: AnchoredMark[] = [];
  let offset = 4;
  for (const { marks: tracked, tracks, bare } of lanes) {
    const pitch = (bare ? bareTrackPx : trackPx) * squeeze;
    marks.push(...tracked.map((one) => besideAxis(one, column, offset, pitch)));
    offset += tracks * pitch + 4;
  }
  return labelled(marks, column, speaking, offset, pieces[0]?.fromPx ?? 0);
}

/** Gives each mark of a lane the first track that is free along its length. */
function trackLane(
  entries: readonly TimelineEntry[],
  speaking: ReadonlyMap<string, EntryWords>,
  pieces: readonly ScalePiece[],
): TrackedLane {
  const bare = entries.some(({ id }) => !speaking.has(id));
  const ends: number[] = [];
  const marks = entries.map((entry): TrackedMark => {
    const mark = markOf(entry, pieces, (from, to) => ({ x: 0, y: from, width: 12, height: to - from }));
    const reach = bare ? mark.target : mark.box;
    const free = ends.findIndex((end) => end + 2 <= reach.y);
    const track = free < 0 ? ends.length : free;
    ends[track] = reach.y + reach.height;
    return { mark, track, isDay: entry.isDay };
  });
  return { marks, tracks: ends.length, bare };
}

/** A mark with the height at which its leader begins. */
interface AnchoredMark {
  mark: PlacedMark;
  anchor: number;
}

function besideAxis({ mark, track, isDay }: TrackedMark, column: Column, offset: number, pitch: number): AnchoredMark {
  const width = isDay ? 12 : 8;
  const out = Math.round(offset + track * pitch + (pitch - width) / 2);
  const x = column.way === 1 ? column.fromX + out : column.fromX - out - width;
  const box: Box = { ...mark.box, x, width };
  const targetWidth = Math.floor(pitch);
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
): readonly PlacedMark[] {
  const spoken = marks.filter(({ mark }) => speaking.has(mark.id)).sort((a, b) => a.anchor - b.anchor);
  const tops = spread(
    spoken.map(({ mark, anchor }) => ({
      want: anchor - 9,
      length: (speaking.get(mark.id)?.heightPx ?? 0) + labelGapPx,
    })),
    top,
  );
  const outer = Math.round(column.fromX + column.way * offset);
  const labelX = outer + column.way * gutterPx;
  return marks.map((one) => {
    const { mark, anchor } = one;
    const words = speaking.get(mark.id);
    const y = tops[spoken.indexOf(one)];
    if (!words || y === undefined) return mark;
    const label = labelAt(labelX, y, column.way === 1 ? "right" : "left", words);
    const edge = column.way === 1 ? mark.box.x + mark.box.width : mark.box.x;
    const leader: Point[] = [
      [edge, anchor],
      [outer, anchor],
      [labelX - column.way * 4, Math.abs(y + 9 - anchor) <= 6 ? anchor : y + 9],
    ];
    return { ...mark, target: mark.box, label, leader };
  });
}
