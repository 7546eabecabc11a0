import { ticks } from "d3-array";
import { type DirectedFrame, enlarged } from "#figures/frame.ts";
import type { LabelSide } from "#figures/Label.tsx";
import { wrapWords } from "#figures/placing/textWidth.ts";
import { type Findings, keyPoints } from "./findings.ts";
import {
  type Around,
  type Ends,
  endsOf,
  LabelPlacer,
  levelCandidates,
  type PlacedLabel,
  placedWidths,
  type PlacedYear,
  placeYears,
  type Reach,
  valueCandidates,
} from "./labels.ts";
import type { Hung, HungWords } from "./spots.ts";
import { joiningPath, levelReachPx, type PlacedPoint, placePoints, takenByPoints, unjoined } from "./placePoints.ts";
import type { Point } from "./points.ts";
import { type PlotRoom, plotRoom, plotScale, type PlotScale } from "./scale.ts";

/** What is drawn: the record's values, what they say of the level, and how far lines beside it reach. */
interface PlotValues {
  points: readonly Point[];
  findings: Findings;
  level: number;
  reach: Reach;
  /** ISO years that were sought and not found. */
  missing: readonly string[];
}

/** The words of a plot that are no point's. */
interface PlotWords {
  /** The article's level, and that it is undated. */
  level: string;
  said: string;
  notFromZero: string;
  /** Which years were sought and not found; empty without any. */
  missing: string;
  /** How far the level lies from the last value; empty where that is not known. */
  distance: string;
  /** That the line breaks off. */
  break: string;
  /** That there is no dated value. */
  none: string;
  value: (value: number) => string;
}

/** A plot: places across in percent of its width, down in px. */
export interface PlacedLevelPlot {
  heightPx: number;
  room: PlotRoom;
  /** How many times larger than on a page its signs are. */
  growth: number;
  levelY: number;
  levelTarget: { top: number; height: number };
  levelLabel: readonly PlacedLabel[];
  points: readonly (PlacedPoint & { label?: PlacedLabel | undefined })[];
  /** Lines between joined points, in thousandths of the width and px. */
  joins: string;
  /** Where the line breaks off although no year is missing, between two values. */
  breaks: readonly { x: number; y: number; label?: PlacedLabel | undefined }[];
  /** The missing years. */
  gaps: readonly { left: number; width: number }[];
  /** Between the level and the last value. */
  measure?: { x: number; from: number; to: number; label?: PlacedLabel | undefined } | undefined;
  grid: readonly { y: number; label?: PlacedLabel | undefined }[];
  years: readonly PlacedYear[];
  /** That the scale does not begin at zero, and which years are missing. */
  notes: readonly PlacedLabel[];
}

/** What the places of words depend on. */
interface Plot extends Around {
  scale: PlotScale;
  placer: LabelPlacer;
  words: PlotWords;
}

/**
 * Lays out a level and the values beside it. Words are placed where nothing is in their way, on a page at 280 px; a
 * value that has no such place is left to the sentences.
 */
export function layoutLevelPlot(values: PlotValues, words: PlotWords, frame: DirectedFrame): PlacedLevelPlot {
  const { points, findings, level, reach } = values;
  const growth = enlarged(frame);
  const room = plotRoom(frame);
  const scale = plotScale(points, level, room, frame.dir);
  const levelY = scale.y(level);
  const keys = keyPoints(findings, frame.most);
  const placed = placePoints(points, keys, levelY, scale, room, {
    leastWidthPx: placedWidths(frame)[0] ?? 0,
    growth,
  });
  const measured = placed.find(
    ({ point, highY }) => point === findings.last && Math.abs(highY - levelY) >= measurablePx * growth,
  );
  const gaps = gapsOf(values.missing, scale);
  const breaks = frame.most === undefined ? breaksOf(placed, gaps) : [];
  const taken = takenAtFirst(placed, measured, levelY, reach, room, growth);
  const placer = new LabelPlacer([...taken, ...breaks.map(breakBox)], placedWidths(frame), room.end);
  const plot: Plot = { frame, growth, room, scale, ends: endsOf(frame.dir), levelY, placer, words };
  const levelLabel = placer.place(levelCandidates(words.level, words.said, reach, plot)) ?? [];
  const measure = measured && measureOf(measured, plot);
  const labelled = placed.map((point) => ({
    ...point,
    label: point.isKey ? placer.place(valueCandidates(point, plot), true)?.[0] : undefined,
  }));
  const grid = gridOf(plot);
  // The level's words may stand under the axis.
  const footY = levelLabel.map(({ y }) => y).findLast((y) => y > room.axis);
  const notes = notesOf(points.length > 0, gaps, footY, plot);
  return {
    heightPx: frame.heightPx ?? (notes.footY ?? footY ?? room.axis + 20) + 6,
    room,
    growth,
    levelY,
    levelTarget: { top: levelY - levelReachPx, height: 2 * levelReachPx },
    levelLabel,
    points: labelled,
    joins: joiningPath(placed),
    breaks: breaks.map((place) => ({ ...place, label: breakLabel(place.x, place.y, plot) })),
    gaps,
    measure,
    grid,
    years: yearsOf(keys, plot),
    notes: notes.labels,
  };
}

/** How far the line of a break hangs from the values, in px; a third of it stands over them. */
export const breakPx = 30;

/** A level and a value that are nearer to each other are not measured, in px of a page. */
const measurablePx = 20;

/** What is in the way of all words: the points, the level, the way from it to the last value, the axis. */
function takenAtFirst(
  placed: readonly PlacedPoint[],
  measured: PlacedPoint | undefined,
  levelY: number,
  reach: Reach,
  { axis }: PlotRoom,
  growth: number,
): readonly Hung[] {
  const across = (top: number, bottom: number): Hung => ({ x: 0, leftPx: 0, rightPx: 1e5, top, bottom });
  return [
    ...takenByPoints(placed, growth),
    across(levelY - reach.over - 2, levelY + reach.under + 2),
    ...(measured ? [{ x: measured.x, leftPx: -4, rightPx: 4, ...between(levelY, measured.highY) }] : []),
    across(axis - 2, axis + growth * 26),
  ];
}

function breakBox({ x, y }: { x: number; y: number }): Hung {
  return { x, leftPx: -3, rightPx: 3, top: y - breakPx / 3, bottom: y + breakPx };
}

function between(one: number, other: number): { top: number; bottom: number } {
  return { top: Math.min(one, other), bottom: Math.max(one, other) };
}

function measureOf(
  point: PlacedPoint,
  { levelY, words: { distance }, placer, ends, growth, frame }: Plot,
): PlacedLevelPlot["measure"] {
  const middleY = (point.highY + levelY) / 2 + 5 * growth;
  const nearLevelY = point.highY < levelY ? levelY - 10 * growth : levelY + 22 * growth;
  const at = (side: LabelSide, y: number): HungWords[] => [
    { words: distance, x: point.x, dx: growth * (side === "left" ? -6 : 6), y, side, fontPx: frame.fontPx },
  ];
  const ways = [middleY, nearLevelY].map(Math.round).flatMap((y) => [at(ends.end.side, y), at(ends.start.side, y)]);
  const label = distance ? placer.place(ways)?.[0] : undefined;
  return { x: point.x, from: levelY, to: point.highY, label };
}

/** Round values that lie apart from the level, with their names at one of the sides; none where only the most telling has room. */
function gridOf({ scale, levelY, words, placer, ends, growth, frame }: Plot): PlacedLevelPlot["grid"] {
  const values = frame.most === undefined && scale.to > scale.from ? ticks(scale.from, scale.to, 2.5) : [];
  return values
    .map((value) => ({ value, y: scale.y(value) }))
    .filter(({ y }) => Math.abs(y - levelY) >= measurablePx * growth)
    .map(({ value, y }) => {
      const at = (place: Ends["start"]): HungWords[] => [
        { words: words.value(value), ...place, dx: 0, y: y - Math.round(4 * growth), fontPx: frame.fontPx },
      ];
      return { y, label: placer.place([at(ends.start), at(ends.end)])?.[0] };
    });
}

/** Half-way to a value that no line reaches from what lies before it, of whatever kind; none in a band of missing years. */
function breaksOf(placed: readonly PlacedPoint[], gaps: PlacedLevelPlot["gaps"]): readonly { x: number; y: number }[] {
  const isMissing = (from: number, to: number) =>
    gaps.some(({ left, width }) => left < Math.max(from, to) && left + width > Math.min(from, to));
  return unjoined(placed).flatMap(([from, to]) => {
    const before = placed[placed.indexOf(to) - 1] ?? from;
    if (isMissing(from.x, to.x)) return [];
    return [{ x: round((before.x + to.x) / 2), y: Math.round((from.highY + to.highY) / 2) }];
  });
}

/** The words of a break, at the foot of its line, further under it or over it. */
function breakLabel(x: number, y: number, { placer, words, ends, frame }: Plot): PlacedLabel | undefined {
  const at = (side: LabelSide, dy: number, dx: number): HungWords[] => [
    { words: words.break, x, dx: side === "left" ? -dx : dx, y: y + dy, side, fontPx: frame.fontPx },
  ];
  const sides = [ends.end.side, ends.start.side];
  const distances = [
    [breakPx, 5],
    [breakPx + 10, 18],
    [-breakPx, 5],
  ] as const;
  return placer.place(
    distances.flatMap(([dy, dx]) => sides.map((side) => at(side, dy, dx))),
    true,
  )?.[0];
}

function gapsOf(missing: readonly string[], { years, yearX, yearPercent }: PlotScale): PlacedLevelPlot["gaps"] {
  return missing
    .map(Number)
    .filter((year) => years.includes(year))
    .map((year) => ({ left: round(yearX(year) - yearPercent / 2), width: round(yearPercent) }));
}

function yearsOf(keys: ReadonlySet<Point>, { scale, frame }: Plot): readonly PlacedYear[] {
  const keyYears = new Set(
    [...keys].map(({ row }) => ("on" in row.when ? Number(row.when.on.slice(0, 4)) : undefined)),
  );
  return placeYears(
    scale.years.map((year) => ({ year, x: scale.yearX(year), isKey: keyYears.has(year) })),
    placedWidths(frame),
    frame.fontPx,
  );
}

/** Over the plot that it does not begin at zero, under it which years are missing; in a given height what finds room. */
function notesOf(
  hasPoints: boolean,
  gaps: PlacedLevelPlot["gaps"],
  footY: number | undefined,
  { scale, words, placer, room: { axis }, ends, frame }: Plot,
): { labels: readonly PlacedLabel[]; footY?: number | undefined } {
  const { fontPx } = frame;
  const lines = (text: string, y: number, place: Ends["start"]): HungWords[] =>
    wrapWords(text, placedWidths(frame)[0] ?? 0, fontPx).map((line, index) => {
      return { words: line, ...place, dx: 0, y: y + index * 18, fontPx };
    });
  const top = scale.from !== 0 && hasPoints ? lines(words.notFromZero, fontPx + 3, ends.start) : [];
  const none = lines(hasPoints ? "" : words.none, axis - fontPx, ends.start);
  if (frame.heightPx !== undefined) return { labels: placer.place([[...top, ...none]]) ?? [] };
  const underY = (footY ?? axis) + (footY ? 20 : 42);
  const under = lines(gaps.length > 0 ? words.missing : "", underY, sideOf(gaps, ends));
  return { labels: placer.put([...top, ...none, ...under]), footY: under.at(-1)?.y };
}

/** The end of the drawing that is nearer to the gaps. */
function sideOf(gaps: readonly { left: number }[], { start, end }: Ends): Ends["start"] {
  const nearest = gaps.at(-1)?.left ?? 0;
  return Math.abs(nearest - start.x) < Math.abs(nearest - end.x) ? start : end;
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
