import { type RefObject, useEffect, useRef } from "react";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { entityKey } from "#model/entity.ts";
import { relatedEntities } from "#model/questions.ts";
import * as attribute from "#state/attributes.ts";
import { type View, viewShowing } from "./camera.ts";
import type { DrawingPlane } from "./drawing.ts";
import { isInside } from "./layout.ts";
import type { MapPlace } from "./places.ts";

/** Moves a map that is drawn closer to the places of what is selected anew. */
export function useShowSelected(
  places: readonly MapPlace[],
  plane: DrawingPlane,
  wanted: View,
  show: (view: View) => void,
): void {
  const { story, store } = useReading();
  const sel = useViewState((state) => state.sel);
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
      .filter((point) => isInside(point, plane.size));
    if (points.length > 0) show(viewShowing(points, wanted, plane));
  }, [sel, store, story, places, plane, wanted, show]);
}

/** Moves a map that is drawn closer to the place that keys have come to, where it lies out of the frame. */
export function useShowFocused(
  svg: RefObject<SVGSVGElement | null>,
  places: readonly MapPlace[],
  plane: DrawingPlane,
  wanted: View,
  show: (view: View) => void,
): void {
  useEffect(() => {
    // Chromium makes a stop of a drawing that listens for the focus itself.
    const around = svg.current?.parentElement;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof SVGAElement)) return;
      const place = places.find(({ sel }) => sel === target.getAttribute(attribute.sel));
      const point = place && plane.projection([place.lon, place.lat]);
      if (!point || wanted.k <= 1 || !isInside(point, plane.size) || !target.matches(":focus-visible")) return;
      show(viewShowing([point], wanted, plane));
    };
    around?.addEventListener("focusin", onFocus);
    return () => around?.removeEventListener("focusin", onFocus);
  }, [svg, places, plane, wanted, show]);
}
