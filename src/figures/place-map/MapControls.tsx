import { lazy, Suspense } from "react";
import { ChangingWords } from "#figures/Words.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { findPlace } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { formatCamera } from "#state/camera.ts";
import type { PlaceMapOptions } from "./block.ts";
import styles from "./MapControls.module.css";

// Only where the map is drawn closer is there anything to move.
const PanButtons = lazy(() => import("./PanButtons.tsx").then(({ PanButtons: component }) => ({ default: component })));

interface MapControlsProps {
  block: FigureBlock;
  onZoom: (factor: number) => void;
  zoomStep: number;
}

/** Buttons for all that a gesture does, and for the context. Those with `data-set` are the app's to follow. */
export function MapControls({ block, onZoom, zoomStep }: MapControlsProps) {
  const { i18n, story } = useReading();
  const { presets = [], routes = [] } = block.options as PlaceMapOptions;
  const context = useViewState((state) => state.context);
  const map = useViewState((state) => state.map);
  const camera = map ? formatCamera(map) : "";
  const views = presets.flatMap(({ place: id, zoom, at }) => {
    const place = findPlace(story, id);
    if (!place) return [];
    const [lon, lat] = at ?? [place.lon, place.lat];
    return [{ words: place.name, view: formatCamera({ lon, lat, zoom }) }];
  });
  const zoom = (factor: number, key: "map.zoomIn" | "map.zoomOut", path: string) => (
    <button
      type="button"
      aria-label={i18n.t(key)}
      aria-disabled={factor < 1 && !camera ? true : undefined}
      onClick={() => onZoom(factor)}
    >
      <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <div className={`${styles.controls ?? ""} needs-script`} role="group" aria-label={i18n.t("map.controls")}>
      <div className={styles.group} role="group" aria-label={i18n.t("map.presets")}>
        {[{ words: i18n.t("map.whole"), view: "" }, ...views].map(({ words, view }) => (
          <button key={view} type="button" data-set={`map=${view}`} aria-pressed={view === camera}>
            {words}
          </button>
        ))}
      </div>
      <div className={styles.group}>
        {zoom(zoomStep, "map.zoomIn", "M-6 0H6M0-6V6")}
        {zoom(1 / zoomStep, "map.zoomOut", "M-6 0H6")}
      </div>
      {map && (
        <Suspense>
          <PanButtons camera={map} frame={(block.options as PlaceMapOptions).frame} className={styles.group} />
        </Suspense>
      )}
      {routes.length > 0 && (
        <button type="button" className={styles.context} data-set={`context=${context ? "off" : "on"}`}>
          <svg width="23" height="12" aria-hidden="true">
            <path d="M0 6H23" />
          </svg>
          <ChangingWords of={i18n.t(context ? "map.contextOff" : "map.contextOn")} />
        </button>
      )}
      <p className={styles.hint}>
        <span className={styles.touch}>{i18n.t("map.gesture")}</span>
        <span className={styles.keys}>{i18n.t("map.keyboard")}</span>
      </p>
    </div>
  );
}
