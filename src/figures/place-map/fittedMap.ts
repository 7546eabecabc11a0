import { extent } from "d3-array";
import type { GeoProjection } from "d3-geo";
import { clampView, firstView, projectionOf, type View } from "./camera.ts";
import type { Basemap } from "./basemap.ts";
import { drawingPlane, type DrawingPlane } from "./drawing.ts";
import { beyond, layoutMap, type PlacedMap } from "./layout.ts";
import type { MapPlace } from "./places.ts";
import { type Extent, type GeoFrame, regionProjection, type Size } from "./projection.ts";

/** What a map in a room of its own is drawn from. */
interface Room {
  frame: GeoFrame;
  size: Size;
  /** What the base map fills, px of the reference drawing. */
  filled: Extent;
  /** How many points there is room for. */
  most: number;
  /** Ids of the states whose land is raised. */
  raised: readonly string[];
  rooms: Basemap["rooms"];
}

/** How many times closer than the whole frame a few places are shown at most. */
const closest = 4;
/** Px between a place and the edge of the room. */
const edgePx = 14;

/**
 * As many of some points, in their order, as can be seen and named together, with the areas that find room for their
 * name; as close as all of them are seen, and the whole frame where there is none.
 */
export function fittedMap(
  points: readonly MapPlace[],
  areas: readonly MapPlace[],
  { frame, size, filled, most, raised, rooms }: Room,
): { placed: PlacedMap; projection: GeoProjection } {
  const plane = drawingPlane(frame, size, filled);
  const draw = (shown: readonly MapPlace[]) => {
    const projection = projectionOf(viewAround(shown, plane), plane.projection, regionProjection(frame, size));
    const placed = layoutMap(
      { places: [...shown, ...areas], routes: [], selected: new Set(), raised, rooms },
      { frame, plane, projection, isNarrow: true },
    );
    return { placed, projection };
  };
  const chosen: MapPlace[] = [];
  let best = draw(chosen);
  for (const point of points) {
    if (chosen.length === most) break;
    const next = draw([...chosen, point]);
    const named = next.placed.dots.filter(({ label }) => label);
    if (named.length <= chosen.length) continue;
    chosen.push(point);
    best = next;
  }
  return best;
}

/** The closest view of some places, as near to their middle as the land fills; not all are seen where they lie too far apart. */
function viewAround(places: readonly MapPlace[], { size, projection, extent: filled }: DrawingPlane): View {
  const onPlane = places.map(({ lon, lat }) => projection([lon, lat]) ?? beyond);
  const [left, right] = extent(onPlane, ([x]) => x);
  const [top, bottom] = extent(onPlane, ([, y]) => y);
  if (left === undefined || top === undefined) return firstView;
  const k = Math.min(
    closest,
    (size.widthPx - 2 * edgePx) / (right - left),
    (size.heightPx - 2 * edgePx) / (bottom - top),
  );
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return clampView({ k, x: size.widthPx / 2 - k * x, y: size.heightPx / 2 - k * y }, size, filled);
}
