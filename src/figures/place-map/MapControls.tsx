import { ChangingWords } from "#figures/ChangingWords.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { findPlace } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { formatCamera } from "#state/camera.ts";
import type { PlaceMapOptions } from "./block.ts";
import styles from "./MapControls.module.css";

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
  const isFirstView = useViewState((state) => state.map === undefined);
  const zoom = (factor: number, key: "map.zoomIn" | "map.zoomOut", path: string) => (
    <button
      type="button"
      className={styles.zoom}
      aria-label={i18n.t(key)}
      aria-disabled={factor < 1 && isFirstView ? true : undefined}
      onClick={() => {
        onZoom(factor);
      }}
    >
      <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <div className={`${styles.controls ?? ""} needs-script`} role="group" aria-label={i18n.t("map.controls")}>
      <div className={styles.zooms}>
        {zoom(zoomStep, "map.zoomIn", "M-6 0H6M0-6V6")}
        {zoom(1 / zoomStep, "map.zoomOut", "M-6 0H6")}
      </div>
      {routes.length > 0 && (
        <button type="button" className={styles.context} data-set={`context=${context ? "off" : "on"}`}>
          <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
            <path d="M0 6H28" />
          </svg>
          <ChangingWords of={i18n.t(context ? "map.contextOff" : "map.contextOn")} />
        </button>
      )}
      <div className={styles.views} role="group" aria-label={i18n.t("map.presets")}>
        <button type="button" data-set="map=" aria-pressed={isFirstView}>
          {i18n.t("map.whole")}
        </button>
        {presets.map(({ place: id, zoom: closer }) => {
          const place = findPlace(story, id);
          return (
            place && (
              <button key={id} type="button" data-set={`map=${formatCamera({ ...place, zoom: closer })}`}>
                {place.name}
              </button>
            )
          );
        })}
      </div>
      <p className={styles.hint}>
        <span className={styles.touch}>{i18n.t("map.gesture")}</span>
        <span className={styles.keys}>{i18n.t("map.keyboard")}</span>
      </p>
    </div>
  );
}
