import type { GeoProjection } from "d3-geo";
import { useFrame } from "#figures/frame.ts";
import { useViewState } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { PlaceMapOptions } from "./block.ts";
import { fromReference, geoFrame } from "./drawing.ts";
import type { Size } from "./projection.ts";
import styles from "./PlaceMap.module.css";

interface GroundProps {
  block: FigureBlock;
  clipId: string;
  /** Of the view of the map. */
  projection: GeoProjection;
  size: Size;
}

/** The ground of one drawing: water, land, raised states, borders, in the view of the map around it; routes where nothing is left out. */
export function Ground({ block, clipId, projection, size }: GroundProps) {
  const isWhole = useFrame().most === undefined;
  const hasRoutes = useViewState((state) => state.context) && isWhole;
  const { k, x, y } = fromReference(geoFrame((block.options as PlaceMapOptions).frame), projection);
  return (
    <g clipPath={`url(#${clipId})`} aria-hidden="true">
      <rect width={size.widthPx} height={size.heightPx} className={styles.water} />
      <g transform={`matrix(${decimals(k, 5)} 0 0 ${decimals(k, 5)} ${decimals(x, 2)} ${decimals(y, 2)})`}>
        <use href={`#${block.id}-land`} />
        {hasRoutes && <use href={`#${block.id}-routes`} data-in="context" />}
      </g>
    </g>
  );
}

function decimals(value: number, count: number): string {
  return String(Number(value.toFixed(count)));
}
