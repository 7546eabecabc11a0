import { useMemo } from "react";
import type { DrawingSize } from "#figures/drawingWidths.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { projectionOf, viewOf } from "./camera.ts";
import { drawingPlane, drawingSizes, geoFrame } from "./drawing.ts";
import { useGlide } from "./glide.ts";
import { regionProjection } from "./projection.ts";

/** Where the whole map lies in the drawing; the view that the page asks for; the one shown on the way there, and its projection. */
export type MapView = ReturnType<typeof useMapView>;

/**
 * What one drawing of a map shows: the camera of the page's view, to which it glides.
 * @param isHeld whether the reader has the map in hand, who then leads
 */
export function useMapView(block: FigureBlock, drawing: DrawingSize, isHeld: () => boolean) {
  const { prepared } = useReading();
  const { frame } = block.options as PlaceMapOptions;
  const extent = (prepared[block.id] as Basemap).extents[drawing];
  const size = drawingSizes[drawing];
  const camera = useViewState((state) => state.map);
  const plane = useMemo(() => drawingPlane(geoFrame(frame), size, extent), [frame, size, extent]);
  const wanted = useMemo(() => viewOf(camera, plane), [camera, plane]);
  const view = useGlide(wanted, isHeld);
  const projection = useMemo(
    () => projectionOf(view, plane.projection, regionProjection(geoFrame(frame), size)),
    [view, plane, frame, size],
  );
  return { plane, wanted, view, projection };
}
