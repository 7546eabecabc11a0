import type { GeoProjection } from "d3-geo";
import { useViewState } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { PlaceMapOptions } from "./block.ts";
import { fromReference, geoFrame, type Size } from "./drawing.ts";
import styles from "./PlaceMap.module.css";

interface GroundProps {
  block: FigureBlock;
  clipId: string;
  /** Of the view of the map. */
  projection: GeoProjection;
  size: Size;
}

/** The ground of one drawing: water, land, raised states, borders, context routes, in the view of the map around it. */
export function Ground({ block, clipId, projection, size }: GroundProps) {
  const context = useViewState((state) => state.context);
  const { k, x, y } = fromReference(geoFrame((block.options as PlaceMapOptions).frame), projection);
  return (
    <g clipPath={`url(#${clipId})`} aria-hidden="true">
      <rect width={size.widthPx} height={size.heightPx} className={styles.water} />
      <g transform={`matrix(${decimals(k, 5)} 0 0 ${decimals(k, 5)} ${decimals(x, 2)} ${decimals(y, 2)})`}>
        <use href={`#${block.id}-land`} />
        {context && <use href={`#${block.id}-routes`} data-in="context" />}
      </g>
    </g>
  );
}

function decimals(value: number, count: number): string {
  return String(Number(value.toFixed(count)));
}
