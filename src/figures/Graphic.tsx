import type { ReactNode, Ref } from "react";
import { enlarged, type Frame, useFrame } from "./frame.ts";
import type { GraphicName } from "./graphicName.ts";
import { hatchId } from "./hatch.ts";
import type { Way } from "./steps.ts";
import styles from "./Graphic.module.css";

interface GraphicProps {
  ref?: Ref<SVGSVGElement>;
  /** Unique on the page: it names the drawing's patterns. */
  id: string;
  /** Where it is fluid, the drawing is as wide as its container and nothing in it is scaled: places across are percent. */
  widthPx: Frame["widthPx"];
  heightPx: number;
  name: GraphicName;
  /** Whether its hatched marks are of less than some 20 px. */
  isFine?: boolean;
  /** How its marks follow each other, where they stand in an order. */
  way?: Way;
  className?: string | undefined;
  children: ReactNode;
}

/** The SVG of one drawing: its own px, letters as large as its frame has them, its hatching, one group of marks under roving focus. */
export function Graphic({ ref, id, widthPx, heightPx, name, isFine, way, className, children }: GraphicProps) {
  const isFluid = widthPx === "fluid";
  return (
    <svg
      ref={ref}
      {...(isFluid ? { width: "100%", height: heightPx } : { viewBox: `0 0 ${widthPx} ${heightPx}` })}
      fontSize={useFrame().fontPx}
      role="group"
      {...name}
      data-roving={way ?? ""}
      className={[styles.graphic, isFluid && styles.fluid, className].filter(Boolean).join(" ")}
    >
      <defs>
        <HatchPattern drawingId={id} isFine={isFine} />
      </defs>
      {children}
    </svg>
  );
}

interface HatchPatternProps {
  drawingId: string;
  /** For marks of less than some 20 px: closer lines, on a ground of their own. */
  isFine?: boolean | undefined;
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
