import type { GeoProjection } from "d3-geo";
import { type DrawingSize, drawingWidths } from "#figures/drawingWidths.ts";
import { type Extent, type GeoFrame, referenceExtent, referenceSize, regionProjection } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";

export interface Size {
  widthPx: number;
  heightPx: number;
}

/** Px of each drawing; the narrow one is a taller crop. */
export const drawingSizes: Readonly<Record<DrawingSize, Size>> = {
  narrow: { widthPx: drawingWidths.narrow, heightPx: 320 },
  medium: { widthPx: drawingWidths.medium, heightPx: 420 },
  wide: { widthPx: drawingWidths.wide, heightPx: 530 },
};

/** From px of the reference to px of a drawing: a point p stands at k·p + (x, y). */
export interface ReferenceMatrix {
  k: number;
  x: number;
  y: number;
}

/** One drawing's plane at the first view. */
export interface DrawingPlane {
  size: Size;
  projection: GeoProjection;
  /** Px of the first view that the land fills. */
  extent: Extent;
}

/** The corners of a block's frame by name. */
export function geoFrame([[west, south], [east, north]]: PlaceMapOptions["frame"]): GeoFrame {
  return { west, south, east, north };
}

/**
 * The plane of a drawing that shows the frame as large as it goes. Room left over beside it goes half to the west, as
 * far as there is land and sea to show; room above it goes half to the south.
 */
export function drawingPlane(frame: GeoFrame, size: Size): DrawingPlane {
  const projection = regionProjection(frame, size);
  const [right, top] = projection([frame.east, frame.north]) ?? [size.widthPx, 0];
  const fitted = fromReference(frame, projection);
  const filled = mapExtent(fitted);
  const eastPx = Math.min((size.widthPx - right) / 2, -filled.left);
  const northPx = Math.min(top / 2, filled.bottom - size.heightPx);
  const [x, y] = projection.translate();
  projection.translate([x + Math.max(eastPx, 0), y - Math.max(northPx, 0)]);
  return { size, projection, extent: mapExtent(fromReference(frame, projection)) };
}

/** How the reference drawing maps onto another one of the same frame: exactly, as both differ in scale and place alone. */
export function fromReference(frame: GeoFrame, projection: GeoProjection): ReferenceMatrix {
  const reference = regionProjection(frame, referenceSize);
  const k = projection.scale() / reference.scale();
  const [x, y] = projection.translate();
  const [x0, y0] = reference.translate();
  return { k, x: x - k * x0, y: y - k * y0 };
}

function mapExtent({ k, x, y }: ReferenceMatrix): Extent {
  const { left, top, right, bottom } = referenceExtent;
  return { left: k * left + x, top: k * top + y, right: k * right + x, bottom: k * bottom + y };
}
