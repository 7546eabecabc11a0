import { wrapWords } from "#figures/placing/wrapWords.ts";
import { type Findings, keyPoints } from "./findings.ts";
import {
  endsOf,
  LabelPlacer,
  levelCandidates,
  narrowPx,
  type PlacedLabel,
  type Reach,
  textPx,
  valueCandidates,
  widePx,
} from "./labels.ts";
import { joiningPath, levelReachPx, type PlacedPoint, placePoints, takenByPoints } from "./placePoints.ts";
import type { Point } from "./points.ts";
import { gridValues, plot, plotScale } from "./scale.ts";
import type { Hung, HungWords } from "./spots.ts";
import { type PlacedYear, placeYears } from "./years.ts";

/** The words of a plot that are no point's. */
export interface PlotWords {
  /** The article's level, and that it is undated. */
  level: string;
  said: string;
  notFromZero: string;
  /** Which years were sought and not found; empty without any. */
  missing: string;
  /** How far the level lies from the last value; empty where that is not known. */
  distance: string;
  value: (value: number) => string;
}

/** A plot for every width: places across in percent, down in px. */
export interface PlacedLevelPlot {
  heightPx: number;
  levelY: number;
  levelTarget: { top: number; height: number };
  levelLabel: readonly PlacedLabel[];
  points: readonly (PlacedPoint & { label?: PlacedLabel | undefined })[];
  /** Lines between joined points, in thousandths of the width and px. */
  joins: string;
  /** The missing years. */
  gaps: readonly { left: number; width: number }[];
  /** Between the level and the last value. */
  measure?: { x: number; from: number; to: number; label?: PlacedLabel | undefined } | undefined;
  grid: readonly { y: number; label?: PlacedLabel | undefined }[];
  years: readonly PlacedYear[];
  /** That the scale does not begin at zero, and which years are missing. */
  notes: readonly PlacedLabel[];
}

/**
 * Lays out a level and the values beside it; time runs to the left under rtl. `missing` are ISO years.
 * Words are placed where nothing is in their way at 280 px; a value that has no such place is left to the sentences.
 */
export function layoutLevelPlot(
  points: readonly Point[],
  findings: Findings,
  level: number,
  reach: Reach,
  missing: readonly string[],
  words: PlotWords,
  direction: "ltr" | "rtl",
): PlacedLevelPlot {
  const scale = plotScale(points, level, direction);
  const levelY = scale.y(level);
  const ends = endsOf(direction);
  const keys = keyPoints(findings);
  const placed = placePoints(points, keys, levelY, scale);
  const measured = placed.find(
    ({ point, highY }) => point === findings.last && Math.abs(highY - levelY) >= measurablePx,
  );
  const across = (top: number, bottom: number): Hung => ({ x: 0, leftPx: 0, rightPx: 1e5, top, bottom });
  const placer = new LabelPlacer([
    ...takenByPoints(placed),
    across(levelY - reach.over - 2, levelY + reach.under + 2),
    ...(measured ? [{ x: measured.x, leftPx: -4, rightPx: 4, ...between(levelY, measured.highY) }] : []),
    across(plot.axis - 2, plot.axis + 26),
  ]);

  const levelLabel = placer.place(levelCandidates(words.level, words.said, levelY, reach, ends, measured?.x)) ?? [];
  const measure = measured && measureOf(measured, levelY, words.distance, placer, direction);
  const labelled = placed.map((point) => ({
    ...point,
    label: point.isKey ? placer.place(valueCandidates(point, levelY, direction), true)?.[0] : undefined,
  }));
  const grid = gridValues(scale.from, scale.to)
    .map((value) => ({ value, y: scale.y(value) }))
    .filter(({ y }) => Math.abs(y - levelY) >= 20)
    .map(({ value, y }) => {
      const at = (place: typeof ends.start): HungWords[] => [
        { words: words.value(value), ...place, dx: 0, y: y - 4, fontPx: textPx },
      ];
      return { y, label: placer.place([at(ends.start), at(ends.end)])?.[0] };
    });

  const yearWidth = Math.abs(scale.x(scale.atYear(2001)) - scale.x(scale.atYear(2000)));
  const xOf = (year: number) => scale.x(scale.atYear(year));
  const keyYears = new Set(
    [...keys].map(({ row }) => ("on" in row.when ? Number(row.when.on.slice(0, 4)) : undefined)),
  );
  const gaps = missing
    .map(Number)
    .filter((year) => scale.years.includes(year))
    .map((year) => ({ left: round(xOf(year) - yearWidth / 2), width: round(yearWidth) }));
  // The level's words may stand under the axis.
  const footY = levelLabel.map(({ y }) => y).findLast((y) => y > plot.axis);
  const top = scale.from !== 0 && points.length > 0 ? noteLines(words.notFromZero, textPx + 3, ends.start) : [];
  const under = noteLines(
    gaps.length > 0 ? words.missing : "",
    (footY ?? plot.axis) + (footY ? 20 : 42),
    sideOf(gaps, ends),
  );
  return {
    heightPx: (under.at(-1)?.y ?? footY ?? plot.axis + 20) + 6,
    levelY,
    levelTarget: { top: levelY - levelReachPx, height: 2 * levelReachPx },
    levelLabel,
    points: labelled,
    joins: joiningPath(placed),
    gaps,
    measure,
    grid,
    years: placeYears(
      scale.years.map((year) => ({ year, x: xOf(year), isKey: keyYears.has(year) })),
      narrowPx,
      widePx,
    ),
    notes: placer.put([...top, ...under]),
  };
}

/** A level and a value that are nearer to each other are not measured, in px. */
const measurablePx = 20;

function between(one: number, other: number): { top: number; bottom: number } {
  return { top: Math.min(one, other), bottom: Math.max(one, other) };
}

function measureOf(
  point: PlacedPoint,
  levelY: number,
  words: string,
  placer: LabelPlacer,
  direction: "ltr" | "rtl",
): PlacedLevelPlot["measure"] {
  const middle = Math.round((point.highY + levelY) / 2) + 5;
  const before = direction === "ltr" ? "left" : "right";
  const at = (side: "left" | "right"): HungWords[] => [
    { words, x: point.x, dx: side === "left" ? -6 : 6, y: middle, side, fontPx: textPx },
  ];
  const label = words ? placer.place([at(before), at(before === "left" ? "right" : "left")])?.[0] : undefined;
  return { x: point.x, from: levelY, to: point.highY, label };
}

/** The end of the drawing that is nearer to the gaps. */
function sideOf(gaps: readonly { left: number }[], { start, end }: ReturnType<typeof endsOf>): typeof start {
  const nearest = gaps.at(-1)?.left ?? 0;
  return Math.abs(nearest - start.x) < Math.abs(nearest - end.x) ? start : end;
}

function noteLines(words: string, y: number, place: ReturnType<typeof endsOf>["start"]): HungWords[] {
  return wrapWords(words, narrowPx, textPx).map((line, index) => ({
    words: line,
    ...place,
    dx: 0,
    y: y + index * 18,
    fontPx: textPx,
  }));
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
