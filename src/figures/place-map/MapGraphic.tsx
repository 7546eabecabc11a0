import type { GeoProjection } from "d3-geo";
import { memo, type Ref } from "react";
import { Graphic } from "#figures/Graphic.tsx";
import type { GraphicName } from "#figures/graphicName.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Size } from "./projection.ts";
import { Ground } from "./Ground.tsx";
import type { PlaceMapOptions } from "./block.ts";
import { type PlacedMap, stopsOf } from "./layout.ts";
import type { MapPlace } from "./places.ts";
import styles from "./PlaceMap.module.css";
import { PlaceMarks } from "./PlaceMarks.tsx";

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
