import { useMapContext } from "react-simple-maps/core";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { type Basemap, referenceSize, regionProjection } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { fromReference, geoFrame } from "./drawing.ts";
import { formatLines, type Point } from "./pathData.ts";
import styles from "./PlaceMap.module.css";

/** The land and the routes at the reference size, once for all drawings, which show them with `<use>`. */
export function BasemapDefs({ block }: { block: FigureBlock }) {
  const { prepared, story } = useReading();
  const { frame, routes = [] } = block.options as PlaceMapOptions;
  const { land, borders, contested, states } = prepared[block.id] as Basemap;
  const projection = regionProjection(geoFrame(frame), referenceSize);
  const lines = routes.flatMap((id) => story.routes.find((route) => route.id === id) ?? []);
  const routePath = formatLines(
    lines.map(({ coordinates }) => coordinates.map((point): Point => roundedPoint(projection(point)))),
  );
  return (
    <svg width="0" height="0" className={styles.defs} aria-hidden="true" focusable="false">
      <defs>
        <path id={`${block.id}-land`} d={land} className={styles.shape} />
        <path id={`${block.id}-raised`} d={states.map(({ d }) => `M0 0${d}`).join("")} className={styles.shape} />
        <path id={`${block.id}-borders`} d={borders} className={styles.shape} />
        <path id={`${block.id}-contested`} d={contested} className={styles.shape} />
        <path id={`${block.id}-routes`} d={routePath} className={styles.shape} />
      </defs>
    </svg>
  );
}

/** The ground of one drawing: water, land, raised states, borders, context routes, in the view of the map around it. */
export function Ground({ block, clipId }: { block: FigureBlock; clipId: string }) {
  const { projection, width, height } = useMapContext();
  const context = useViewState((state) => state.context);
  const { k, x, y } = fromReference(geoFrame((block.options as PlaceMapOptions).frame), projection);
  const part = (name: string) => ({ href: `#${block.id}-${name}`, className: styles[name] });
  return (
    <g clipPath={`url(#${clipId})`} aria-hidden="true">
      <rect width={width} height={height} className={styles.water} />
      <g transform={`matrix(${decimals(k, 5)} 0 0 ${decimals(k, 5)} ${decimals(x, 2)} ${decimals(y, 2)})`}>
        <use {...part("land")} />
        <use {...part("raised")} />
        <use {...part("borders")} />
        <use {...part("contested")} />
        {context && (
          <g data-in="context">
            <use {...part("routes")} />
          </g>
        )}
      </g>
    </g>
  );
}

function roundedPoint(point: [number, number] | null): Point {
  const [x, y] = point ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

function decimals(value: number, count: number): string {
  return String(Number(value.toFixed(count)));
}
