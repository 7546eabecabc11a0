import { geoConicConformal, geoMercator, type GeoProjection } from "d3-geo";

/** Two opposite corners of what a map must show, in degrees; it goes neither over the date line nor to a pole. */
export interface GeoFrame {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** In px. */
export interface Size {
  widthPx: number;
  heightPx: number;
}

/** A rectangle of a drawing's plane, in px. */
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The drawing whose px the paths of a base map are written in. */
export const referenceSize = { widthPx: 1080, heightPx: 660 };

/** Nearer to the equator, in degrees, a cone is nearly a cylinder. */
const leastLatitude = 10;
/** Degrees by which north may lean at the west and east of a frame. */
const mostLean = 45;

/**
 * The projection of a frame, upright at its middle: a conformal conic that is true at a sixth and five sixths of its
 * latitudes, in the south mirrored; Mercator's for a frame near or across the equator, or so wide that its sides would
 * lean. The frame stands in the middle of the drawing, as large as it goes.
 */
export function regionProjection(frame: GeoFrame, { widthPx, heightPx }: Size): GeoProjection {
  const projection = unscaled(frame);
  const { left, top, right, bottom } = boundsOf(frame, projection);
  const scale = Math.min(widthPx / (right - left), heightPx / (bottom - top));
  return projection
    .scale(scale)
    .translate([(widthPx - scale * (left + right)) / 2, (heightPx - scale * (top + bottom)) / 2]);
}

/** The least rectangle around a frame: on a cone its parallels bow, so that their middles count as well. */
export function boundsOf({ west, south, east, north }: GeoFrame, projection: GeoProjection): Extent {
  const points = [west, (west + east) / 2, east].flatMap((lon) => [
    projection([lon, south]) ?? [0, 0],
    projection([lon, north]) ?? [0, 0],
  ]);
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function unscaled({ west, south, east, north }: GeoFrame): GeoProjection {
  const latitude = (south + north) / 2;
  const sixth = (north - south) / 6;
  const lean = ((east - west) / 2) * Math.abs(Math.sin((latitude * Math.PI) / 180));
  const isUpright = (south + sixth) * (north - sixth) <= 0 || Math.abs(latitude) < leastLatitude || lean > mostLean;
  const projection = isUpright ? geoMercator() : geoConicConformal().parallels([south + sixth, north - sixth]);
  return projection
    .rotate([-(west + east) / 2, 0])
    .precision(0)
    .scale(1)
    .translate([0, 0]);
}
