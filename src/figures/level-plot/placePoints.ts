import { areJoined, type Point } from "./points.ts";
import { plot, type PlotScale } from "./scale.ts";
import type { Hung } from "./spots.ts";

/** Half the height of the level's target, in px. */
export const levelReachPx = 12;
/** How far over its place the head of a pin stands. */
export const pinPx = 20;
const dotReachPx = 14;

/** A point with its place and what of the plot opens it. */
export interface PlacedPoint {
  point: Point;
  /** Percent from the left. */
  x: number;
  highY: number;
  lowY: number;
  isKey: boolean;
  /**
   * Across in percent, down in px: half-way to the neighbours, from the point to the level. Of a point that stands
   * apart the width is in px, around its head.
   */
  target: { left: number; width: number; top: number; height: number };
}

/** Places points and their targets, which never reach over each other or the level's. */
export function placePoints(
  points: readonly Point[],
  keys: ReadonlySet<Point>,
  levelY: number,
  scale: PlotScale,
): readonly PlacedPoint[] {
  const regular = points.filter(({ apart }) => !apart).map(({ at }) => scale.x(at));
  return points.map((point) => {
    const x = scale.x(point.at);
    const [highY, lowY] = [scale.y(point.high), scale.y(point.low)];
    const placed = { point, x, highY, lowY, isKey: keys.has(point) };
    if (point.apart)
      return { ...placed, target: { left: -12, width: 24, top: highY - pinPx - dotReachPx, height: 24 } };
    const left = round(Math.max(0, ...regular.filter((other) => other < x).map((other) => (other + x) / 2)));
    const right = round(Math.min(100, ...regular.filter((other) => other > x).map((other) => (other + x) / 2)));
    const over = highY <= levelY;
    const top = over ? Math.min(highY - dotReachPx, levelY - levelReachPx - 24) : levelY + levelReachPx;
    const bottom = over ? levelY - levelReachPx : Math.min(plot.axis, Math.max(lowY + dotReachPx, top + 24));
    return {
      ...placed,
      target: { left, width: round(right - left), top, height: Math.max(24, bottom - top) },
    };
  });
}

/** The lines between joined neighbours, as path data in thousandths of the width and px. */
export function joiningPath(placed: readonly PlacedPoint[]): string {
  let path = "";
  let last: PlacedPoint | undefined;
  const regular = placed.filter(({ point }) => !point.apart);
  regular.slice(1).forEach((to, index) => {
    const from = regular[index];
    if (!from || !areJoined(from.point, to.point)) return;
    if (from !== last) path += `M${thousandths(from)}`;
    path += `L${thousandths(to)}`;
    last = to;
  });
  return path;
}

/** What of the points and their lines is in the way of words. */
export function takenByPoints(placed: readonly PlacedPoint[]): readonly Hung[] {
  const regular = placed.filter(({ point }) => !point.apart);
  const lines = regular.slice(1).flatMap((to, index): Hung[] => {
    const from = regular[index];
    if (!from || !areJoined(from.point, to.point)) return [];
    return [0.25, 0.5, 0.75].map((part) => {
      const y = from.highY + part * (to.highY - from.highY);
      return { x: from.x + part * (to.x - from.x), leftPx: -4, rightPx: 4, top: y - 5, bottom: y + 5 };
    });
  });
  const dots = placed.map(({ point, x, highY, lowY }): Hung => {
    const rise = point.apart ? pinPx + 7 : point.end === "up" ? 28 : 8;
    return { x, leftPx: -8, rightPx: 8, top: highY - rise, bottom: lowY + (point.end === "down" ? 28 : 8) };
  });
  return [...dots, ...lines];
}

function thousandths({ x, highY }: PlacedPoint): string {
  return `${String(Math.round(x * 10))} ${String(highY)}`;
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
