import type { ReactNode } from "react";
import { enlarged, useFrame } from "./frame.ts";
import type { GraphicName } from "./graphicName.ts";
import { hatchId } from "./hatch.ts";
import styles from "./Graphic.module.css";

interface GraphicProps {
  /** Unique on the page: it names the drawing's patterns. */
  id: string;
  widthPx: number;
  heightPx: number;
  name: GraphicName;
  children: ReactNode;
}

/** The SVG of one drawing: its own coordinate system in px, its patterns, one group of marks under roving focus. */
export function Graphic({ id, widthPx, heightPx, name, children }: GraphicProps) {
  return (
    <svg
      viewBox={`0 0 ${String(widthPx)} ${String(heightPx)}`}
      fontSize={useFrame().fontPx}
      role="group"
      {...name}
      data-roving=""
      className={styles.graphic}
    >
      <defs>
        <HatchPattern drawingId={id} />
      </defs>
      {children}
    </svg>
  );
}

/**
 * The SVG of a drawing that serves every width: as wide as its container, `heightPx` high, nothing in it is scaled.
 * Places across are given in percent, lengths down and sizes in px.
 */
export function FluidGraphic({ id, heightPx, name, children }: Omit<GraphicProps, "widthPx">) {
  return (
    <svg
      width="100%"
      height={heightPx}
      fontSize={useFrame().fontPx}
      role="group"
      {...name}
      data-roving=""
      className={`${styles.graphic ?? ""} ${styles.fluid ?? ""}`}
    >
      <defs>
        <HatchPattern drawingId={id} />
      </defs>
      {children}
    </svg>
  );
}

interface HatchPatternProps {
  drawingId: string;
  /** For marks of less than some 20 px: closer lines, on a ground of their own. */
  isFine?: boolean;
}

/** The hatching of the public record, for a drawing that brings its own SVG. It stands in `<defs>`. */
export function HatchPattern({ drawingId, isFine = false }: HatchPatternProps) {
  const scale = enlarged(useFrame()) * (isFine ? 0.6 : 1);
  const turned = `rotate(45)${scale === 1 ? "" : ` scale(${String(scale).replace(/^0/, "")})`}`;
  return (
    <pattern id={hatchId(drawingId)} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={turned}>
      {isFine && <path d="M0 0H6V6H0Z" className={styles.hatchGround} />}
      <line y2="6" className={styles.hatchLine} />
    </pattern>
  );
}
