import { restPercent } from "#model/questions.ts";

/** A stretch of the bar in percent of its width, from the left. */
export interface Stretch {
  left: number;
  width: number;
}

/** Where the parts of one bar lie, as seen on the screen. */
export interface PlacedSplit {
  part: Stretch;
  rest: Stretch;
  /** Where part and rest meet, in percent from the left. */
  boundary: number;
  /** The way from the part over the boundary: 1 to the right, -1 to the left. */
  away: 1 | -1;
}

/**
 * Splits a bar at a share in percent of it. The part of side 0 begins where reading starts, that of side 1 at the
 * other end; the rest is what lies between the part and the far end.
 */
export function layoutSplit(percent: number, side: 0 | 1, direction: "ltr" | "rtl"): PlacedSplit {
  const fromLeft = (side === 0) === (direction === "ltr");
  const rest = restPercent(percent);
  return fromLeft
    ? { part: { left: 0, width: percent }, rest: { left: percent, width: rest }, boundary: percent, away: 1 }
    : { part: { left: rest, width: percent }, rest: { left: 0, width: rest }, boundary: rest, away: -1 };
}
