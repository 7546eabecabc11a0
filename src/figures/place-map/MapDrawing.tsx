import { type RefObject, useCallback, useDeferredValue, useEffect, useRef } from "react";
import { type DrawingSize } from "#figures/drawingWidths.ts";
import type { GraphicName } from "#figures/graphicName.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { cameraOf, type View, zoomedView } from "./camera.ts";
import { MapGraphic } from "./MapGraphic.tsx";
import type { MapPlace } from "./places.ts";
import { useMapView } from "./useMapView.ts";
import { useGestures } from "./useGestures.ts";
import { usePlacedMap } from "./usePlacedMap.ts";
import { useShowSelected } from "./useShowSelected.ts";

/** How the buttons and keys reach the drawing that is on show. */
export interface MapHandle {
  zoomBy: (factor: number) => void;
}

interface MapDrawingProps {
  name: GraphicName;
  block: FigureBlock;
  drawing: DrawingSize;
  places: readonly MapPlace[];
  /** The handles of the drawings on the page, by name. */
  handlesRef: RefObject<Map<DrawingSize, MapHandle>>;
}

/** One drawing of the map: the ground under the camera, and the marks and names placed for it. */
export function MapDrawing({ name, block, drawing, places, handlesRef }: MapDrawingProps) {
  const { store } = useReading();
  const camera = useViewState((state) => state.map);
  const sel = useViewState((state) => state.sel);
  // The panel and the marks answer at once; the names find their new places right after.
  const namedFor = useDeferredValue(sel);
  const svg = useRef<SVGSVGElement>(null);
  const held = useRef(false);
  const isHeld = useCallback(() => held.current, []);
  const { plane, wanted, view, projection } = useMapView(block, drawing, isHeld);
  const placed = usePlacedMap({
    block,
    drawing,
    places,
    plane,
    projection,
    zoom: view.k,
    selected: namedFor,
    isFirstView: !namedFor && !camera && view === wanted,
  });

  const show = useCallback(
    (next: View) => {
      store.set({ map: cameraOf(next, plane) });
    },
    [store, plane],
  );

  // Each drawing hydrates apart from its figure (see Figure.tsx).
  useEffect(() => {
    svg.current?.setAttribute("data-drawn", "");
  }, []);

  useEffect(() => {
    const handles = handlesRef.current;
    handles.set(drawing, {
      zoomBy: (factor) => {
        show(zoomedView(wanted, factor, plane));
      },
    });
    return () => void handles.delete(drawing);
  }, [handlesRef, drawing, show, wanted, plane]);

  useShowSelected(places, plane, wanted, show);
  useGestures(svg, held, plane, wanted, show);

  return (
    <MapGraphic
      ref={svg}
      id={`${block.id}-${drawing}`}
      name={name}
      block={block}
      size={plane.size}
      projection={projection}
      placed={placed}
    />
  );
}
