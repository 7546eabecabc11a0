import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DrawingSize } from "#figures/drawingWidths.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { wantsLessMotion } from "#figures/motion.ts";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { isSameView, projectionOf, type View, viewBetween, viewOf } from "./camera.ts";
import { drawingPlane, drawingSizes, geoFrame } from "./drawing.ts";
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

const paceMs = 200;

/**
 * The view to show on the way to a wanted one: there within 200 ms, at once under reduced motion or while the reader
 * holds the map. The server and the first render show the first view.
 */
function useGlide(wanted: View, isHeld: () => boolean): View {
  const [shown, setShown] = useState(wanted);
  const latest = useRef(shown);
  const { k, x, y } = wanted;
  useIsomorphicLayoutEffect(() => {
    const to = { k, x, y };
    const show = (view: View) => {
      latest.current = view;
      setShown(view);
    };
    const from = latest.current;
    if (isSameView(from, to)) return;
    if (isHeld() || wantsLessMotion()) {
      show(to);
      return;
    }
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.min(Math.max((now - start) / paceMs, 0), 1);
      show(share < 1 ? viewBetween(from, to, 1 - (1 - share) ** 3) : to);
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [k, x, y, isHeld]);
  return shown;
}

const useIsomorphicLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;
