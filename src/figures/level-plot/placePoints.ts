import { bisector, pairs } from "d3-array";
import { line } from "d3-shape";
import { areJoined, type Point } from "./points.ts";
import type { PlotRoom, PlotScale } from "./scale.ts";
import type { Hung } from "./spots.ts";

/** Half the height of the level's target, in px. */
export const levelReachPx = 12;
/** How far over its place the head of a pin stands at least, in px of a page. */
const pinPx = 20;
/** Half of the width and height of a dot, of one that a finding names too, and the gap between two. */
export const dotPx = { plain: 4.5, key: 6 };
const gapPx = 5;
const dotReachPx = 14;

/** A point with its place and what of the plot opens it. */
export interface PlacedPoint {
  point: Point;
  /** Percent from the left. */
  x: number;
  highY: number;
  lowY: number;
  isKey: boolean;
  /** Where the head of a pin stands: of a point that stands apart, over the dots beside it. */
  headY: number;
  /**
   * Across in percent, down in px: half-way to the neighbours, from the point to the level. Of a point that stands
   * apart the width is in px, around its head.
   */
  target: Target;
  /** Where columns are too narrow for a finger: twice as wide over the plot or under it, in turn; as `target`. */
  wing?: Target;
}

interface Target {
  left: number;
  width: number;
  top: number;
  height: number;
}

/** The least width and height of a target, in px. */
const leastTargetPx = 24;

const byTime = bisector(({ point }: PlacedPoint) => point.at);

/** Places points and their targets, which never reach over each other or the level's. */
export function placePoints(
  points: readonly Point[],
  keys: ReadonlySet<Point>,
  levelY: number,
  scale: PlotScale,
  { axis }: PlotRoom,
  { leastWidthPx, growth }: { leastWidthPx: number; growth: number },
): readonly PlacedPoint[] {
  const regular = points.filter(({ apart }) => !apart).map(({ at }) => scale.x(at));
  const dots = points
    .filter(({ apart }) => !apart)
    .map((point): Dot => ({ x: scale.x(point.at), y: scale.y(point.high), reach: dotReach(keys.has(point)) }));
  const bare = points.map((point) => {
    const [highY, lowY] = [scale.y(point.high), scale.y(point.low)];
    return { point, x: scale.x(point.at), highY, lowY, isKey: keys.has(point), headY: highY };
  });
  const columns = bare.flatMap((one): PlacedPoint[] => {
    const { point, x, highY, lowY } = one;
    if (point.apart) return [];
    const left = round(Math.max(0, ...regular.filter((other) => other < x).map((other) => (other + x) / 2)));
    const right = round(Math.min(100, ...regular.filter((other) => other > x).map((other) => (other + x) / 2)));
    const over = highY <= levelY;
    const top = over ? Math.min(highY - dotReachPx, levelY - levelReachPx - 24) : levelY + levelReachPx;
    const bottom = over ? levelY - levelReachPx : Math.min(axis, Math.max(lowY + dotReachPx, top + 24));
    return [{ ...one, target: { left, width: round(right - left), top, height: Math.max(24, bottom - top) } }];
  });
  const placed = bare.map((one): PlacedPoint => {
    const { point, x, highY, isKey } = one;
    const column = columns.find((other) => other.point === point);
    if (column) return column;
    const next = byTime.right(columns, point.at);
    const beside = columns.slice(Math.max(0, next - 1), next + 1);
    const headY = Math.min(
      overDots({ x, y: highY - growth * pinPx, reach: dotReach(isKey) }, dots, leastWidthPx, growth),
      ...beside.map(({ target }) => target.top + dotReachPx - leastTargetPx),
    );
    return { ...one, headY, target: { left: -12, width: 24, top: headY - dotReachPx, height: leastTargetPx } };
  });
  return withWings(placed, axis, leastWidthPx);
}

function withWings(placed: readonly PlacedPoint[], axis: number, widthPx: number): readonly PlacedPoint[] {
  const row = placed.filter(({ point }) => !point.apart).sort((one, other) => one.x - other.x);
  if (row.every(({ target }) => (target.width / 100) * widthPx >= leastTargetPx)) return placed;
  const over = Math.min(...placed.map(({ target }) => target.top)) - leastTargetPx;
  return placed.map((one) => {
    const at = row.indexOf(one);
    if (at < 0) return one;
    const edge = (other: PlacedPoint | undefined, end: number) => (other ? (other.x + one.x) / 2 : end);
    const [left, right] = [edge(row[at - 2], 0), edge(row[at + 2], 100)].map(round);
    const wing = {
      left: left ?? 0,
      width: round((right ?? 0) - (left ?? 0)),
      top: at % 2 === 0 ? over : axis,
      height: leastTargetPx,
    };
    return { ...one, wing };
  });
}

interface Dot {
  /** Percent from the left. */
  x: number;
  y: number;
  /** Half its height, in px of a page. */
  reach: number;
}

/** The height at which a dot, raised as need be, lies on no other one. */
function overDots({ x, y, reach }: Dot, dots: readonly Dot[], widthPx: number, growth: number): number {
  const isOnDot = dots.some(
    (dot) => Math.hypot(((dot.x - x) / 100) * widthPx, dot.y - y) < growth * (dot.reach + reach + gapPx),
  );
  return isOnDot ? overDots({ x, y: y - 1, reach }, dots, widthPx, growth) : y;
}

function dotReach(isKey: boolean): number {
  return isKey ? dotPx.key : dotPx.plain;
}

/** The lines between joined neighbours, as path data in thousandths of the width and px. */
export function joiningPath(placed: readonly PlacedPoint[]): string {
  const steps = joined(placed).flatMap(([from, to], index, all): (PlacedPoint | undefined)[] =>
    all[index - 1]?.[1] === from ? [to] : [undefined, from, to],
  );
  const path = line<PlacedPoint | undefined>()
    .defined((step) => step !== undefined)
    .x((step) => Math.round((step?.x ?? 0) * 10))
    .y((step) => step?.highY ?? 0);
  return path(steps) ?? "";
}

/** What of the points and their lines is in the way of words; signs are `growth` times as large as on a page. */
export function takenByPoints(placed: readonly PlacedPoint[], growth: number): readonly Hung[] {
  const lines = joined(placed).flatMap(([from, to]): Hung[] =>
    [0.25, 0.5, 0.75].map((part) => {
      const y = from.highY + part * (to.highY - from.highY);
      return { x: from.x + part * (to.x - from.x), leftPx: -4, rightPx: 4, top: y - 5, bottom: y + 5 };
    }),
  );
  const dots = placed.map(({ point, x, highY, lowY, headY }): Hung => {
    const rise = point.apart ? highY - headY + growth * 7 : growth * (point.end === "up" ? 28 : 8);
    const fall = growth * (point.end === "down" ? 28 : 8);
    return { x, leftPx: growth * -8, rightPx: growth * 8, top: highY - rise, bottom: lowY + fall };
  });
  return [...dots, ...lines];
}

/** Neighbours in time that a line joins. */
function joined(placed: readonly PlacedPoint[]): [PlacedPoint, PlacedPoint][] {
  return pairs(placed.filter(({ point }) => !point.apart)).filter(([from, to]) => areJoined(from.point, to.point));
}

/** Neighbours in time, of one number each and a like date, that no line joins. */
export function unjoined(placed: readonly PlacedPoint[]): [PlacedPoint, PlacedPoint][] {
  return pairs(placed.filter(({ point }) => !point.apart)).filter(
    ([from, to]) => from.point.exact && to.point.exact && !areJoined(from.point, to.point),
  );
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
