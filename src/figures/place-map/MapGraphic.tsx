import type { GeoProjection } from "d3-geo";
import type { Ref } from "react";
import { useFrame } from "#figures/frame.ts";
import graphic from "#figures/Graphic.module.css";
import { HatchPattern } from "#figures/Graphic.tsx";
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
  const { widthPx, heightPx } = size;
  return (
    <svg
      ref={ref}
      viewBox={`0 0 ${String(widthPx)} ${String(heightPx)}`}
      fontSize={useFrame().fontPx}
      role="group"
      {...name}
      data-roving=""
      className={`${graphic.graphic ?? ""} ${styles.map ?? ""}`}
    >
      <defs>
        <HatchPattern drawingId={id} isFine />
        <clipPath id={`${id}-frame`}>
          <rect width={widthPx} height={heightPx} rx="10" />
        </clipPath>
      </defs>
      <Ground block={block} clipId={`${id}-frame`} projection={projection} size={size} />
      <PlaceMarks placed={placed} drawingId={id} />
    </svg>
  );
}
