import type { GeoProjection } from "d3-geo";
import { cameraLimits } from "#model/cameraLimits.ts";
import type { Camera } from "#state/camera.ts";
import type { Extent, GeoFrame, Size } from "./projection.ts";
import type { DrawingPlane } from "./drawing.ts";

/** Where a drawing looks, in its own px: a point p of the first view stands at k·p + (x, y). */
export interface View {
  k: number;
  x: number;
  y: number;
}

export const firstView: View = { k: 1, x: 0, y: 0 };

/** The view of a camera, kept within what the land fills; the first one without a camera. */
export function viewOf(camera: Camera | undefined, plane: DrawingPlane): View {
  if (!camera) return firstView;
  const { size, projection, extent } = plane;
  const [x, y] = projection([camera.lon, camera.lat]) ?? [size.widthPx / 2, size.heightPx / 2];
  const k = camera.zoom;
  return clampView({ k, x: size.widthPx / 2 - k * x, y: size.heightPx / 2 - k * y }, size, extent);
}

/** The camera of a view; undefined for the first view, so that its address stays bare. */
export function cameraOf(view: View, { size, projection }: DrawingPlane): Camera | undefined {
  const { k, x, y } = view;
  if (Math.abs(k - 1) < 0.005 && Math.hypot(x, y) < 1) return undefined;
  const centre = projection.invert?.([(size.widthPx / 2 - x) / k, (size.heightPx / 2 - y) / k]);
  return centre ? { lon: centre[0], lat: centre[1], zoom: k } : undefined;
}

/** The nearest view that is neither too close nor shows what the land does not fill. */
export function clampView({ k, x, y }: View, size: Size, { left, top, right, bottom }: Extent): View {
  const [least, greatest] = cameraLimits.zoom;
  const zoom = clamp(k, least, greatest);
  const fit = zoom / k;
  const centred = {
    x: size.widthPx / 2 - fit * (size.widthPx / 2 - x),
    y: size.heightPx / 2 - fit * (size.heightPx / 2 - y),
  };
  return {
    k: zoom,
    x: clamp(centred.x, size.widthPx - zoom * right, -zoom * left),
    y: clamp(centred.y, size.heightPx - zoom * bottom, -zoom * top),
  };
}

/** Closer by a factor about a camera's point, or the middle of the frame without one; none where that is the first view. */
export function zoomedCamera(
  camera: Camera | undefined,
  factor: number,
  { west, south, east, north }: GeoFrame,
): Camera | undefined {
  const { lon, lat, zoom } = camera ?? { lon: (west + east) / 2, lat: (south + north) / 2, zoom: 1 };
  const closer = Math.min(zoom * factor, cameraLimits.zoom[1]);
  return closer > 1.001 ? { lon, lat, zoom: closer } : undefined;
}

/** Moved by a third of what is seen, in steps to the east and north, but not beyond the middle of what lies at the edge. */
export function pannedCamera(
  { lon, lat, zoom }: Camera,
  { east, north }: { east: number; north: number },
  frame: GeoFrame,
): Camera {
  return {
    lon: clamp(lon + (east * (frame.east - frame.west)) / zoom / 3, frame.west, frame.east),
    lat: clamp(lat + (north * (frame.north - frame.south)) / zoom / 3, frame.south, frame.north),
    zoom,
  };
}

/**
 * The view that shows some points of the first view: the same one where they are in it already, with a margin; else
 * moved to their middle; else also further out, down to the first view.
 */
export function viewShowing(points: readonly (readonly [number, number])[], view: View, plane: DrawingPlane): View {
  const { size, extent } = plane;
  const marginPx = 24;
  const isSeen = ({ k, x, y }: View) =>
    points.every(([px, py]) => {
      const [left, top] = [k * px + x, k * py + y];
      return left >= marginPx && left <= size.widthPx - marginPx && top >= marginPx && top <= size.heightPx - marginPx;
    });
  if (isSeen(view)) return view;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  for (let k = view.k; k > 1.05; k /= 1.25) {
    const moved = clampView({ k, x: size.widthPx / 2 - k * x, y: size.heightPx / 2 - k * y }, size, extent);
    if (isSeen(moved)) return moved;
  }
  return firstView;
}

/** A view on the way from one to another; 0 is the first, 1 the second. */
export function viewBetween(from: View, to: View, share: number): View {
  const between = (a: number, b: number) => a + (b - a) * share;
  return { k: between(from.k, to.k), x: between(from.x, to.x), y: between(from.y, to.y) };
}

export function isSameView(one: View, other: View): boolean {
  return one.k === other.k && one.x === other.x && one.y === other.y;
}

/** The projection of a view: the first view's, moved and scaled. Built anew, as d3's projections are mutable. */
export function projectionOf({ k, x, y }: View, base: GeoProjection, fresh: GeoProjection): GeoProjection {
  const [left, top] = base.translate();
  return fresh.scale(base.scale() * k).translate([left * k + x, top * k + y]);
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, Math.min(least, greatest)), Math.max(least, greatest));
}
