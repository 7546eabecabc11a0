import { extent as d3Extent } from "d3-array";
import { viewOnReference } from "./drawing.ts";
import { boundsOf, type Extent, type GeoFrame, referenceSize, regionProjection, type Size } from "./projection.ts";

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** How much more of the land is kept than a first view shows, as a factor. */
const spare = 1.1;

const sides = ["top", "bottom", "left", "right"] as const;
const outwards = { top: -1, bottom: 1, left: -1, right: 1 } as const;

/**
 * What of the plane a base map fills for a drawing, in px of the reference drawing: what its first view shows and
 * a little more, as far as the box reaches that the base map was cut to. Where the box ends near one side of the frame,
 * there is as much more on the other.
 *
 * @returns what is wrong, and which box would do, where the box does not fill the first view
 */
export function filledExtent(frame: GeoFrame, box: Box, size: Size): Extent | string {
  const projection = regionProjection(frame, referenceSize);
  const view = viewOnReference(frame, size);
  const isFilled = (extent: Extent) => edgeOf(extent).every((point) => isInside(projection.invert?.(point), box));
  let extent = boundsOf(frame, projection);
  for (const side of sides) extent = grown(extent, side, view[side], isFilled);
  for (const side of sides) {
    const missing = lengthAlong(side, view) - lengthAlong(side, extent);
    if (missing > 0) extent = grown(extent, side, extent[side] + outwards[side] * (missing + 1), isFilled);
  }
  if (sides.some((side) => lengthAlong(side, extent) < lengthAlong(side, view) - 0.5))
    return (
      `the frame's first view reaches beyond the base map's box, ${box.join(", ")}; expected in geo/map.json ` +
      `a box around ${boxAround(edgeOf(view).map((point) => projection.invert?.(point))).join(", ")}`
    );
  for (const side of sides) {
    const more = ((spare - 1) / 2) * outwards[side] * lengthAlong(side, view);
    extent = grown(extent, side, extent[side] + more, isFilled);
  }
  const { left, top, right, bottom } = extent;
  const rounded = (px: number) => Math.round(px * 1000) / 1000;
  return { left: rounded(left), top: rounded(top), right: rounded(right), bottom: rounded(bottom) };
}

/** The least rectangle around some. */
export function extentAround(extents: readonly Extent[]): Extent {
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    top: Math.min(...extents.map(({ top }) => top)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  };
}

/** A rectangle with one side moved towards where it should be, as far as all of it is filled. */
function grown(extent: Extent, side: keyof Extent, to: number, isFilled: (extent: Extent) => boolean): Extent {
  const at = (share: number) => ({ ...extent, [side]: extent[side] + share * (to - extent[side]) });
  if (isFilled(at(1))) return at(1);
  let [least, most] = [0, 1];
  for (let step = 0; step < 20; step++) {
    const share = (least + most) / 2;
    if (isFilled(at(share))) least = share;
    else most = share;
  }
  return at(least);
}

function lengthAlong(side: keyof Extent, { left, top, right, bottom }: Extent): number {
  return side === "top" || side === "bottom" ? bottom - top : right - left;
}

/** Points along the edge of a rectangle. */
function edgeOf({ left, top, right, bottom }: Extent): [number, number][] {
  return Array.from({ length: 25 }, (_, index) => index / 24).flatMap((share): [number, number][] => {
    const [x, y] = [left + share * (right - left), top + share * (bottom - top)];
    return [
      [x, top],
      [x, bottom],
      [left, y],
      [right, y],
    ];
  });
}

function isInside(point: [number, number] | null | undefined, [west, south, east, north]: Box): boolean {
  if (!point) return false;
  const [lon, lat] = point;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function boxAround(points: readonly ([number, number] | null | undefined)[]): Box {
  const [west = 0, east = 0] = d3Extent(points, (point) => point?.[0]);
  const [south = 0, north = 0] = d3Extent(points, (point) => point?.[1]);
  return [Math.floor(west), Math.floor(south), Math.ceil(east), Math.ceil(north)];
}
