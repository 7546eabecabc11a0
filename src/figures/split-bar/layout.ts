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

/** A strip at the boundary: px from it on the way away from the part, negative on the part's side. */
export interface EndStrip {
  atPx: number;
  widthPx: number;
  /** Of the part's own paint, or of the ground's on top of the part. */
  paint: "part" | "ground";
  opacity: number;
}

/** How a part ends that is not exactly its share: "more than" goes on in thinner strips, "about" fades on both sides. */
export function endStrips(end: "closed" | "open" | "soft"): readonly EndStrip[] {
  const strip = (atPx: number, widthPx: number, paint: EndStrip["paint"] = "part", opacity = 1): EndStrip => ({
    atPx,
    widthPx,
    paint,
    opacity,
  });
  if (end === "closed") return [];
  if (end === "open") return [strip(3, 4), strip(10, 2.5), strip(15, 1.5)];
  return [
    strip(-12, 6, "ground", 0.25),
    strip(-6, 6, "ground", 0.5),
    strip(0, 6, "part", 0.4),
    strip(6, 6, "part", 0.2),
  ];
}
