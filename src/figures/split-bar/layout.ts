import { scaleLinear } from "d3-scale";
import { along } from "#figures/frame.ts";
import { interpolateTenths, type Stretch, stretchBetween } from "#figures/placing/stretch.ts";
import { restPercent } from "#model/questions.ts";

/** Where the parts of one bar lie, as seen on the screen, in percent of its width: a strip is fluid in every frame. */
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
export function layoutSplit(percent: number, side: 0 | 1, dir: "ltr" | "rtl"): PlacedSplit {
  const at = scaleLinear([0, 100], along({ widthPx: "fluid", dir })).interpolate(interpolateTenths);
  const [own, boundary, far] = side === 0 ? [at(0), at(percent), at(100)] : [at(100), at(restPercent(percent)), at(0)];
  return {
    part: stretchBetween(own, boundary),
    rest: stretchBetween(boundary, far),
    boundary,
    away: far > own ? 1 : -1,
  };
}
