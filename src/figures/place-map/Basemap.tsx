import { type GeoProjection, geoTransform } from "d3-geo";
import { useMemo } from "react";
import { Line, MapProvider } from "react-simple-maps/core";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { geoFrame } from "./drawing.ts";
import { referenceSize, regionProjection } from "./projection.ts";
import styles from "./PlaceMap.module.css";

/**
 * The land and the routes at the reference size, once for all drawings, which show them with `<use>`: drawn in each of
 * the three, the routes would take 0.8 kB more of a page that may have 60. Marks are no `<Marker>`s, because the layout may move
 * them off their places, and the library writes places unrounded.
 */
export function BasemapDefs({ block }: { block: FigureBlock }) {
  const { prepared, story } = useReading();
  const { frame, routes = [] } = block.options as PlaceMapOptions;
  const { land, borders, contested, states } = prepared[block.id] as Basemap;
  const projection = useMemo(() => wholePx(regionProjection(geoFrame(frame), referenceSize)), [frame]);
  const lines = routes.flatMap((id) => story.routes.find((route) => route.id === id) ?? []);
  return (
    <svg width="0" height="0" className={styles.defs} aria-hidden="true">
      <defs>
        <g id={`${block.id}-land`}>
          <g className={styles.land}>
            <path id={`${block.id}-coast`} d={land} className={styles.coast} />
          </g>
          <path d={states.map(({ d }) => `M0 0${d}`).join("")} className={styles.raised} />
          <path d={borders} className={styles.borders} />
          <path d={contested} className={styles.contested} />
          <use href={`#${block.id}-coast`} className={styles.shore} />
        </g>
        <MapProvider width={referenceSize.widthPx} height={referenceSize.heightPx} projection={projection}>
          <g id={`${block.id}-routes`}>
            {lines.map(({ id, coordinates }) => (
              <Line key={id} coordinates={coordinates} className={styles.routes} />
            ))}
          </g>
        </MapProvider>
      </defs>
    </svg>
  );
}

/** A projection whose lines turn at whole px, which is not seen at the reference size and halves the path data. */
function wholePx(projection: GeoProjection): GeoProjection {
  const rounding = geoTransform({
    point(x, y) {
      this.stream.point(Math.round(x), Math.round(y));
    },
  });
  return Object.assign((point: [number, number]) => projection(point), projection, {
    stream: (sink: Parameters<GeoProjection["stream"]>[0]) => projection.stream(rounding.stream(sink)),
  });
}
