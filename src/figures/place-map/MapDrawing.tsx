import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { ComposableMap } from "react-simple-maps/core";
import { type DrawingSize } from "#figures/drawingWidths.ts";
import graphic from "#figures/Graphic.module.css";
import type { GraphicName } from "#figures/graphicName.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { Ground } from "./Basemap.tsx";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { cameraOf, projectionOf, type View, viewOf, zoomedView } from "./camera.ts";
import { drawingPlane, drawingSizes, geoFrame } from "./drawing.ts";
import { useGlide } from "./glide.ts";
import styles from "./PlaceMap.module.css";
import { PlaceMarks } from "./PlaceMarks.tsx";
import type { MapPlace } from "./places.ts";
import { regionProjection } from "./projection.ts";
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
  const { store, prepared } = useReading();
  const extent = (prepared[block.id] as Basemap).extents[drawing];
  const options = block.options as PlaceMapOptions;
  const id = `${block.id}-${drawing}`;
  const size = drawingSizes[drawing];
  const plane = useMemo(() => drawingPlane(geoFrame(options.frame), size, extent), [options.frame, size, extent]);
  const camera = useViewState((state) => state.map);
  const sel = useViewState((state) => state.sel);
  // The panel and the marks answer at once; the names find their new places right after.
  const namedFor = useDeferredValue(sel);
  const wanted = useMemo(() => viewOf(camera, plane), [camera, plane]);
  const svg = useRef<SVGSVGElement>(null);
  const held = useRef(false);
  const view = useGlide(
    wanted,
    useCallback(() => held.current, []),
  );
  const projection = useMemo(
    () => projectionOf(view, plane.projection, regionProjection(geoFrame(options.frame), size)),
    [view, plane, options.frame, size],
  );
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
    return () => {
      handles.delete(drawing);
    };
  }, [handlesRef, drawing, show, wanted, plane]);

  useShowSelected(places, plane, wanted, show);
  useGestures(svg, held, plane, wanted, show);

  return (
    <ComposableMap
      ref={svg}
      width={size.widthPx}
      height={size.heightPx}
      projection={projection}
      role="group"
      {...name}
      data-roving=""
      className={`${graphic.graphic ?? ""} ${styles.map ?? ""}`}
    >
      <defs>
        <HatchPattern drawingId={id} isFine />
        <clipPath id={`${id}-frame`}>
          <rect width={size.widthPx} height={size.heightPx} rx="10" />
        </clipPath>
      </defs>
      <Ground block={block} clipId={`${id}-frame`} />
      <PlaceMarks placed={placed} drawingId={id} />
    </ComposableMap>
  );
}
