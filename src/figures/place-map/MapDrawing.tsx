import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { DrawingSize } from "#figures/frame.ts";
import type { GraphicName } from "#figures/graphicName.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { useIsRunning } from "#figures/useIsRunning.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { cameraOf, type View } from "./camera.ts";
import { MapGraphic } from "./MapGraphic.tsx";
import type { MapPlace } from "./places.ts";
import { useMapView, usePlacedMap } from "./useMapView.ts";
import { useGestures } from "./useGestures.ts";
import { useShowFocused, useShowSelected } from "./useShowSelected.ts";

interface MapDrawingProps {
  name: GraphicName;
  block: FigureBlock;
  drawing: DrawingSize;
  places: readonly MapPlace[];
}

/** One drawing of the map: the ground under the camera, and the marks and names placed for it. */
export function MapDrawing({ name, block, drawing, places }: MapDrawingProps) {
  const { store } = useReading();
  // The panel and the marks answer at once; the names find their new places right after.
  const namedFor = useDeferredValue(useViewState((state) => state.sel));
  const svg = useRef<SVGSVGElement>(null);
  const held = useRef(false);
  const isHeld = useCallback(() => held.current, []);
  const seen = useMapView(block, drawing, isHeld);
  const { plane, wanted, projection } = seen;
  const context = useViewState((state) => state.context);
  const shown = useMemo(
    () => places.filter(({ inArticle, inRecord }) => context || inArticle || inRecord),
    [places, context],
  );
  const placed = usePlacedMap(block, drawing, shown, seen, namedFor);
  const isWalked = useIsRunning();
  const show = useCallback((next: View) => store.set({ map: cameraOf(next, plane) }), [store, plane]);

  // Each drawing hydrates apart from its figure (see Figure.tsx).
  useEffect(() => {
    svg.current?.setAttribute("data-drawn", "");
  }, []);
  useShowSelected(places, plane, wanted, show);
  useShowFocused(svg, places, plane, wanted, show);
  useGestures(svg, held, plane, wanted, show);

  const id = `${block.id}-${drawing}`;
  return (
    <MapGraphic
      ref={svg}
      id={id}
      name={name}
      block={block}
      size={plane.size}
      projection={projection}
      placed={placed}
      places={shown}
      isWalked={isWalked}
    />
  );
}
