import type { GeoProjection } from "d3-geo";
import { type DrawingSize, drawingWidths } from "#figures/frame.ts";
import type { PlaceMapOptions } from "./block.ts";
import { type Extent, type GeoFrame, referenceSize, regionProjection, type Size } from "./projection.ts";

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
 * The plane of a drawing that shows the frame as large as it goes, in its middle or as near to that as the land fills;
 * larger where the land does not reach from one edge to the other.
 *
 * @param filled what the base map fills, px of the reference drawing
 */
export function drawingPlane(frame: GeoFrame, size: Size, filled: Extent): DrawingPlane {
  const projection = regionProjection(frame, size);
  const whole = onDrawing(filled, fromReference(frame, projection));
  const growth = Math.max(size.widthPx / (whole.right - whole.left), size.heightPx / (whole.bottom - whole.top));
  if (growth > 1) projection.scale(projection.scale() * growth);
  const { left, top, right, bottom } = onDrawing(filled, fromReference(frame, projection));
  const [x, y] = projection.translate();
  projection.translate([x + moved(left, right, size.widthPx), y + moved(top, bottom, size.heightPx)]);
  return { size, projection, extent: onDrawing(filled, fromReference(frame, projection)) };
}

/** What a drawing shows of the reference drawing's plane where it shows the frame in its middle. */
export function viewOnReference(frame: GeoFrame, size: Size): Extent {
  const { k, x, y } = fromReference(frame, regionProjection(frame, size));
  return { left: -x / k, top: -y / k, right: (size.widthPx - x) / k, bottom: (size.heightPx - y) / k };
}

/** How the reference drawing maps onto another one of the same frame: exactly, as both differ in scale and place alone. */
export function fromReference(frame: GeoFrame, projection: GeoProjection): ReferenceMatrix {
  const reference = regionProjection(frame, referenceSize);
  const k = projection.scale() / reference.scale();
  const [x, y] = projection.translate();
  const [x0, y0] = reference.translate();
  return { k, x: x - k * x0, y: y - k * y0 };
}

function onDrawing({ left, top, right, bottom }: Extent, { k, x, y }: ReferenceMatrix): Extent {
  return { left: k * left + x, top: k * top + y, right: k * right + x, bottom: k * bottom + y };
}

/** By how many px the plane moves so that what is filled covers the drawing from one edge to the other. */
function moved(from: number, to: number, sizePx: number): number {
  if (from > 0) return -from;
  return to < sizePx ? sizePx - to : 0;
}
