import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { ComposableMap } from "react-simple-maps/core";
import { type DrawingSize } from "#figures/drawingWidths.ts";
import graphic from "#figures/Graphic.module.css";
import type { GraphicName } from "#figures/graphicName.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { entityKey } from "#model/entity.ts";
import { relatedEntities } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { wrapWords } from "#figures/wrapWords.ts";
import { Ground } from "./Basemap.tsx";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { cameraOf, projectionOf, type View, viewOf, viewShowing, zoomedView } from "./camera.ts";
import { drawingPlane, drawingSizes, geoFrame, type Size } from "./drawing.ts";
import { useGlide } from "./glide.ts";
import { layoutMap } from "./layout.ts";
import { letterPx, type LabelLine } from "./placeLabels.ts";
import styles from "./PlaceMap.module.css";
import { PlaceMarks } from "./PlaceMarks.tsx";
import type { MapPlace } from "./places.ts";
import { regionProjection } from "./projection.ts";
import { useGestures } from "./useGestures.ts";

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
  const { story, i18n, store, remember, prepared } = useReading();
  const extent = (prepared[block.id] as Basemap).extents[drawing];
  const options = block.options as PlaceMapOptions;
  const id = `${block.id}-${drawing}`;
  const size = drawingSizes[drawing];
  const plane = useMemo(() => drawingPlane(geoFrame(options.frame), size, extent), [options.frame, size, extent]);
  const camera = useViewState((state) => state.map);
  const sel = useViewState((state) => state.sel);
  // The panel and the marks answer at once; the names find their new places right after.
  const namedFor = useDeferredValue(sel);
  const context = useViewState((state) => state.context);
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
  const placed = useMemo(() => {
    const related = namedFor ? relatedEntities(story, namedFor) : new Set();
    const isNarrow = drawing === "narrow";
    const routes = story.routes.filter((route) => context && options.routes.includes(route.id));
    const firstSchematic = routes.find(({ schematic }) => schematic)?.id;
    const compute = () =>
      layoutMap(
        {
          places: places.filter((place) => context || place.inArticle || place.inRecord),
          routes: routes.map(({ id: route, name, schematic, coordinates }) => ({
            id: route,
            lines:
              isNarrow || (schematic && route !== firstSchematic)
                ? []
                : routeLines(schematic ? i18n.t("map.schematic") : name, i18n.t("map.notInArticle")),
            points: coordinates.flatMap((point) => [projection(point) ?? []] as [number, number][]),
          })),
          selected: new Set(places.filter((place) => related.has(place.sel)).map((place) => place.id)),
          raised: options.raised,
        },
        {
          size,
          project: ({ lon, lat }) => projection([lon, lat]) ?? [-1e4, -1e4],
          isFar: ({ lon, lat }) => !isInside(plane.projection([lon, lat]), size),
          isNarrow,
          zoom: view.k,
        },
      );
    const isFirstView = context && !namedFor && !camera && view === wanted;
    return isFirstView ? remember(`${id} ${i18n.digits}`, compute) : compute();
  }, [
    story,
    i18n,
    remember,
    id,
    places,
    namedFor,
    context,
    options,
    drawing,
    size,
    plane,
    projection,
    camera,
    view,
    wanted,
  ]);

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

  // Of the store: while a page hydrates, `sel` is not yet what the address selects.
  const before = useRef(store.get());
  useEffect(() => {
    const old = before.current;
    const now = (before.current = store.get());
    // What names a view together with its selection (an address, a step of the path) shows that view.
    if (!now.sel || now.sel === old.sel || !now.map || now.map !== old.map) return;
    const related = relatedEntities(story, now.sel);
    const points = places
      .filter((place) => related.has(entityKey("place", place.id)))
      .flatMap(({ lon, lat }) => [plane.projection([lon, lat]) ?? []] as [number, number][])
      .filter((point) => isInside(point, size));
    if (points.length > 0) show(viewShowing(points, wanted, plane));
  }, [sel, store, story, places, plane, size, wanted, show]);

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

function routeLines(name: string, notInArticle: string): LabelLine[] {
  return [...wrapWords(name, 150, letterPx.route), notInArticle].map((words) => ({ words, role: "route" }));
}

function isInside(point: [number, number] | null, { widthPx, heightPx }: Size): boolean {
  if (!point) return false;
  const [x, y] = point;
  return x >= 0 && x <= widthPx && y >= 0 && y <= heightPx;
}
