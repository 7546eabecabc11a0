import type { GeoProjection } from "d3-geo";
import { memo, type Ref } from "react";
import { Graphic } from "#figures/Graphic.tsx";
import type { GraphicName } from "#figures/graphicName.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { useFrame } from "#figures/frame.ts";
import { useViewState } from "#figures/Reading.tsx";
import type { Size } from "./projection.ts";
import type { PlaceMapOptions } from "./block.ts";
import { type PlacedMap, stopsOf } from "./layout.ts";
import type { MapPlace } from "./places.ts";
import styles from "./PlaceMap.module.css";
import { PlaceMarks } from "./PlaceMarks.tsx";
import { fromReference, geoFrame } from "./drawing.ts";

interface MapGraphicProps {
  ref?: Ref<SVGSVGElement>;
  /** Unique on the page. */
  id: string;
  name: GraphicName;
  block: FigureBlock;
  size: Size;
  /** Of the view that is shown, in px of the drawing. */
  projection: GeoProjection;
  placed: PlacedMap;
  /** All places, in any order. */
  places: readonly MapPlace[];
  /** Whether keys also lead to places of which nothing is drawn, for lack of room or because they are out of frame. */
  isWalked?: boolean;
}

/** The SVG of one drawing of a map: the ground, and the marks and names placed on it. It waits for names to find places. */
export const MapGraphic = memo((props: MapGraphicProps) => {
  const { ref, id, name, block, size, projection, placed, places, isWalked = false } = props;
  const { raised } = block.options as PlaceMapOptions;
  const stops = stopsOf(placed, { places, raised }, { size, projection });
  return (
    <Graphic ref={ref} id={id} {...size} name={name} isFine className={styles.map}>
      <clipPath id={`${id}-frame`}>
        <rect width={size.widthPx} height={size.heightPx} rx="10" />
      </clipPath>
      <Ground block={block} clipId={`${id}-frame`} projection={projection} size={size} />
      <PlaceMarks
        placed={placed}
        stops={stops.filter(({ area, dot, arrow }) => isWalked || area || dot || arrow)}
        drawingId={id}
      />
    </Graphic>
  );
});

interface GroundProps {
  block: FigureBlock;
  clipId: string;
  /** Of the view of the map. */
  projection: GeoProjection;
  size: Size;
}

/** The ground of one drawing: water, land, raised states, borders, in the view of the map around it; routes where nothing is left out. */
function Ground({ block, clipId, projection, size }: GroundProps) {
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
