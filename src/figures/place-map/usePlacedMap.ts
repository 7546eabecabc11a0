import { useMemo } from "react";
import type { DrawingSize } from "#figures/drawingWidths.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { wrapWords } from "#figures/placing/wrapWords.ts";
import type { EntityKey } from "#model/entity.ts";
import { relatedEntities } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { geoFrame } from "./drawing.ts";
import { layoutMap, type PlacedMap } from "./layout.ts";
import { letterPx, type LabelLine } from "./placeLabels.ts";
import type { MapPlace } from "./places.ts";
import type { MapView } from "./useMapView.ts";

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
