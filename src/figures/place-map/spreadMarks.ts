import type { Size } from "./projection.ts";
import type { MapPlace } from "./places.ts";

/** A place's dot, in px of the drawing. */
export interface PlacedDot {
  place: MapPlace;
  /** The middle of the dot. */
  x: number;
  y: number;
  radiusPx: number;
  /** Where the place itself is; differs from the middle where the dot had to give way. */
  at: { x: number; y: number };
}

/** Px between two dots, room for the ring of the one that is selected. */
const gapPx = 4;

/** Radius of a place's dot, in px: the two accounts of one happening are the same, and the largest. */
export function dotRadiusPx({ account, inArticle, inRecord }: MapPlace, isNarrow: boolean): number {
  if (account) return isNarrow ? 8 : 9;
  if (inArticle && inRecord) return isNarrow ? 6 : 7;
  return inArticle || inRecord ? 5.5 : 2.5;
}

/**
 * Places dots so that none covers another: first come, first placed; a later one moves aside by the least way.
 * All stay inside the drawing.
 */
export function spreadMarks(
  points: readonly { place: MapPlace; x: number; y: number }[],
  { widthPx, heightPx }: Size,
  isNarrow: boolean,
): readonly PlacedDot[] {
  const dots: PlacedDot[] = [];
  for (const { place, x, y } of points) {
    const radiusPx = dotRadiusPx(place, isNarrow);
    const edgePx = radiusPx + gapPx;
    const spot = nearestFree(
      x,
      y,
      (left, top) =>
        left >= edgePx &&
        left <= widthPx - edgePx &&
        top >= edgePx &&
        top <= heightPx - edgePx &&
        dots.every((dot) => Math.hypot(dot.x - left, dot.y - top) >= dot.radiusPx + radiusPx + gapPx),
    );
    if (spot) dots.push({ place, ...spot, radiusPx, at: { x, y } });
  }
  return dots;
}

/** The nearest free spot around a point, southwards first; undefined when none lies within 80 px. */
function nearestFree(x: number, y: number, isFree: (x: number, y: number) => boolean) {
  for (let wayPx = 0; wayPx <= 80; wayPx += 1) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = Math.PI / 2 + (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * (Math.PI / 8);
      // Whole px: fine enough to see, coarse enough that server and browser agree.
      const left = Math.round(x + wayPx * Math.cos(angle));
      const top = Math.round(y + wayPx * Math.sin(angle));
      if (isFree(left, top)) return { x: left, y: top };
    }
  }
  return undefined;
}
