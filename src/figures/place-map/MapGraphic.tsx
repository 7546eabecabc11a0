import type { GeoProjection } from "d3-geo";
import type { Ref } from "react";
import { Graphic } from "#figures/Graphic.tsx";
import type { GraphicName } from "#figures/graphicName.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Size } from "./drawing.ts";
import { Ground } from "./Ground.tsx";
import type { PlacedMap } from "./layout.ts";
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
}

/** The SVG of one drawing of a map: the ground, and the marks and names placed on it. */
export function MapGraphic({ ref, id, name, block, size, projection, placed }: MapGraphicProps) {
  return (
    <Graphic ref={ref} id={id} {...size} name={name} isFine className={styles.map}>
      <clipPath id={`${id}-frame`}>
        <rect width={size.widthPx} height={size.heightPx} rx="10" />
      </clipPath>
      <Ground block={block} clipId={`${id}-frame`} projection={projection} size={size} />
      <PlaceMarks placed={placed} drawingId={id} />
    </Graphic>
  );
}
