import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DrawingSize } from "#figures/frame.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { wantsLessMotion } from "#figures/motion.ts";
import { wrapWords } from "#figures/placing/textWidth.ts";
import type { EntityKey } from "#model/entity.ts";
import { relatedEntities } from "#model/questions.ts";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { isSameView, projectionOf, type View, viewBetween, viewOf } from "./camera.ts";
import { drawingPlane, drawingSizes, geoFrame } from "./drawing.ts";
import { regionProjection } from "./projection.ts";
import { layoutMap, type PlacedMap } from "./layout.ts";
import { type LabelLine, letterPx } from "./placeLabels.ts";
import type { MapPlace } from "./places.ts";

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

/** Marks and names of one drawing in the present view, placed for what is selected; those of the first view come with the page. */
export function usePlacedMap(
  block: FigureBlock,
  drawing: DrawingSize,
  places: readonly MapPlace[],
  { plane, wanted, view, projection }: MapView,
  selected: EntityKey | "" | undefined,
): PlacedMap {
  const { story, i18n, prepared, remember } = useReading();
  const { rooms } = prepared[block.id] as Basemap;
  const context = useViewState((state) => state.context);
  const camera = useViewState((state) => state.map);
  const options = block.options as PlaceMapOptions;
  const related = selected ? relatedEntities(story, selected) : undefined;
  // In words: most of what can be selected names the same places, or none, and the map stays as it is.
  const chosen = places.flatMap(({ id, sel }) => (related?.has(sel) ? id : [])).join(" ");
  const isFirstView = !chosen && !camera && view === wanted;
  return useMemo(() => {
    const isNarrow = drawing === "narrow";
    const routes = story.routes.filter((route) => context && options.routes.includes(route.id));
    const firstSchematic = routes.find(({ schematic }) => schematic)?.id;
    const linesOf = ({ id, name, schematic }: (typeof routes)[number]) =>
      isNarrow || (schematic && id !== firstSchematic)
        ? []
        : [
            ...wrapWords(schematic ? i18n.t("map.schematic") : name, 150, letterPx.route),
            i18n.t("map.notInArticle"),
          ].map((words): LabelLine => ({ words, role: "route" }));
    const contents = {
      places,
      routes: routes.map((route) => ({
        id: route.id,
        lines: linesOf(route),
        points: route.coordinates.flatMap((point) => [projection(point) ?? []] as [number, number][]),
      })),
      selected: new Set(chosen.split(" ")),
      raised: options.raised,
      rooms,
    };
    const compute = () => layoutMap(contents, { frame: geoFrame(options.frame), plane, projection, isNarrow });
    return context && isFirstView ? remember(`${block.id}-${drawing} ${i18n.digits}`, compute) : compute();
  }, [
    story,
    i18n,
    rooms,
    remember,
    block.id,
    options,
    places,
    drawing,
    plane,
    projection,
    chosen,
    context,
    isFirstView,
  ]);
}
