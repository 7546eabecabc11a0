import type { Box, Point } from "#figures/placing/box.ts";
import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { type CardLabel, labelWidthPx, linesWithin } from "#figures/cardLabels.ts";
import type { Span } from "#model/when.ts";
import type { Lane, TimelineEntry } from "./placed.ts";
import { stack } from "#figures/placing/stack.ts";
import { axisTicks, layPieces, positionPx, type ScalePiece } from "./timeScale.ts";

/** A dated entry with its date short, too, for where the long one has no room. */
export type CardEntry = TimelineEntry & { shortDate?: string };

/** All that happens in one lane at one date. */
export interface CardMark {
  id: string;
  lane: Lane;
  isDay: boolean;
  about: boolean;
  /** A day's box is as wide as high. */
  box: Box;
  /** From the mark to its words, where they do not stand at it. */
  leader?: readonly [Point, Point];
}

/** A timeline's card, px from the side where reading starts and from the top. */
export interface CardTimeline {
  axis: Box;
  /** The beginnings of the years that are named. */
  ticks: readonly number[];
  marks: readonly CardMark[];
  labels: readonly CardLabel[];
}

const axisBox: Box = { x: 0, y: 147, width: cardGraphicSize.widthPx, height: 36 };
const edgePx = 12;
const markPx = 20;
/** By how many tracks a lane has: the more, the narrower. */
const trackPx = [24, 24, 18, 12] as const;
const mostTracks = 3;
const linePx = 34;
const gapPx = 28;
const leaderPx = 9;
const shortestPx = 160;
/** From a line's top to its baseline. */
const ascentPx = 26;

/** Lays dated entries on an axis that runs the way of reading: the article's above it, the record's below. */
export function layoutCardTimeline(
  entries: readonly CardEntry[],
  domain: Span | undefined,
  formatYear: (year: number) => string,
): CardTimeline {
  if (!domain) return { axis: axisBox, ticks: [], marks: [], labels: [] };
  const pieces = layPieces([{ ...domain, enlarged: false }], edgePx, [axisBox.width - 2 * edgePx]);
  const years = axisTicks(pieces, labelWidthPx("0000", "words") + 24).filter(({ labelled }) => labelled);
  const lanes = (["article", "record"] as const).map((lane) =>
    layoutLane(
      lane,
      entries.filter((entry) => entry.lane === lane),
      pieces,
    ),
  );
  return {
    axis: axisBox,
    ticks: years.map(({ px }) => px),
    marks: lanes.flatMap(({ marks }) => marks),
    labels: [
      ...years.map(({ px, year }): CardLabel => ({
        words: formatYear(year),
        x: px + 10,
        y: axisBox.y + 28,
        anchor: "start",
        size: "words",
        tone: "soft",
      })),
      ...lanes.flatMap(({ labels }) => labels),
    ],
  };
}

function layoutLane(
  lane: Lane,
  entries: readonly CardEntry[],
  pieces: readonly ScalePiece[],
): Pick<CardTimeline, "marks" | "labels"> {
  const placed = onTracks(groupsOf(entries), pieces);
  const tracks = Math.min(mostTracks, 1 + Math.max(-1, ...placed.map(({ track }) => track)));
  const way = lane === "article" ? -1 : 1;
  const edge = lane === "article" ? axisBox.y : axisBox.y + axisBox.height;
  const pitchPx = trackPx[tracks] ?? 0;
  const wordsEdge = edge + way * (tracks * pitchPx + leaderPx);
  const blocks = blocksOf(placed, lane);
  const places = sideBySide(
    placed.map(({ first, x, width }, index) => {
      const { widthPx } = blocks[index] ?? { widthPx: 0 };
      return { want: first.isDay ? x + width / 2 - widthPx / 2 : x, widthPx };
    }),
  );
  const parts = placed.map(({ first, x, width, track }, index) => {
    const { lines = [], widthPx = 0 } = blocks[index] ?? {};
    const from = places[index] ?? 0;
    const level = Math.min(track, mostTracks - 1);
    const height = pitchPx - 4;
    const y = (way === -1 ? edge - (level + 1) * pitchPx : edge + level * pitchPx) + 2;
    const half = Math.min(width, markPx) / 2;
    const fromX = within(from + half, x + half, x + width - half);
    const toX = within(fromX, from + half, from + widthPx - half);
    const isBeside = fromX === toX && level === tracks - 1;
    const mark: CardMark = {
      id: first.id,
      lane,
      isDay: first.isDay,
      about: first.about,
      box: first.isDay ? { x: x + (width - height) / 2, y, width: height, height } : { x, y, width, height },
      ...(isBeside
        ? {}
        : {
            leader: [
              [fromX, way === -1 ? y : y + height],
              [toX, wordsEdge],
            ],
          }),
    };
    const place = anchored(from, widthPx, x + width / 2, first.isDay);
    const labels = lines.map((line, row): CardLabel => {
      const top = way === -1 ? wordsEdge - (lines.length - row) * linePx : wordsEdge + row * linePx;
      return { ...line, ...place, y: top + ascentPx, size: "words" };
    });
    return { mark, labels };
  });
  return { marks: parts.map(({ mark }) => mark), labels: parts.flatMap(({ labels }) => labels) };
}

/** Where words of a day stand in their room: towards their mark; those of a longer time begin where it does. */
function anchored(from: number, widthPx: number, markX: number, isDay: boolean): Pick<CardLabel, "x" | "anchor"> {
  const off = markX - (from + widthPx / 2);
  if (!isDay || off < -widthPx / 4) return { x: from, anchor: "start" };
  if (off > widthPx / 4) return { x: from + widthPx, anchor: "end" };
  return { x: from + widthPx / 2, anchor: "middle" };
}

function within(wanted: number, least: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}

/** Gives each date its place along the axis and the first track that is free there. */
function onTracks(groups: readonly Group[], pieces: readonly ScalePiece[]) {
  const ends: number[] = [];
  return groups.map((group) => {
    const { span, isDay } = group.first;
    const [from, to] = [positionPx(pieces, span.start), positionPx(pieces, span.end)];
    const width = isDay ? markPx : Math.max(markPx / 2, to - from);
    const x = isDay ? Math.round((from + to - markPx) / 2) : from;
    const free = ends.findIndex((end) => end + 4 <= x);
    const track = free < 0 ? ends.length : free;
    ends[track] = x + width;
    return { ...group, x, width, track };
  });
}

interface Group {
  first: CardEntry & { span: Span };
  titles: readonly string[];
}

/** What happens at one date stands at one mark. */
function groupsOf(entries: readonly CardEntry[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const { span } = entry;
    if (!span) continue;
    const known = groups.get(entry.date ?? "");
    if (known) groups.set(entry.date ?? "", { ...known, titles: [...known.titles, entry.title] });
    else groups.set(entry.date ?? "", { first: { ...entry, span }, titles: [entry.title] });
  }
  return [...groups.values()];
}

interface Block {
  lines: readonly Pick<CardLabel, "words" | "tone">[];
  widthPx: number;
}

/**
 * The words of a lane's dates: the date, short in the whole lane where a long one has no room, and one line for each of
 * two titles or two for one; where there are many, the lines are as short as they can be.
 */
function blocksOf(groups: readonly Group[], lane: Lane): readonly Block[] {
  const tone = lane === "article" ? "claim" : "record";
  const roomPx = Math.floor((axisBox.width - gapPx * (groups.length - 1)) / Math.max(1, groups.length));
  const isLong = groups.every(({ first }) => labelWidthPx(first.date ?? "", "words") <= roomPx);
  return groups.map(({ first: { date = "", shortDate = date }, titles }) => {
    const shown = titles.slice(0, 2);
    const dates = linesWithin(isLong ? date : shortDate, roomPx, 1);
    const most = shown.length > 1 ? 1 : 2;
    const lines = shown.flatMap((title) => titleLines(title, groups.length > 2 ? shortestPx : roomPx, roomPx, most));
    return {
      lines: [...dates.map((words) => ({ words, tone }) as const), ...lines.map((words) => ({ words }))],
      widthPx: Math.max(...[...dates, ...lines].map((words) => labelWidthPx(words, "words"))),
    };
  });
}

/** A title in the shortest lines that hold it whole, from `leastPx` wide to `mostPx`. */
function titleLines(title: string, leastPx: number, mostPx: number, most: number): readonly string[] {
  for (let width = leastPx; width < mostPx; width += 12) {
    const lines = linesWithin(title, width, most);
    if (!lines.some((line) => line.endsWith("…"))) return lines;
  }
  return linesWithin(title, mostPx, most);
}

/** Where words begin, in order and apart, as near to their marks as the width allows. */
function sideBySide(wishes: readonly { want: number; widthPx: number }[]): readonly number[] {
  const places = [
    ...stack(
      wishes.map(({ want, widthPx }) => ({ want, length: widthPx + gapPx })),
      0,
    ),
  ];
  let most: number = axisBox.width;
  for (let index = wishes.length - 1; index >= 0; index--) {
    const width = wishes[index]?.widthPx ?? 0;
    places[index] = Math.max(0, Math.min(places[index] ?? 0, most - width));
    most = (places[index] ?? 0) - gapPx;
  }
  return places;
}
