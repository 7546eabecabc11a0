import type { ReactNode } from "react";
import { hatchId } from "./hatch.ts";
import styles from "./Graphic.module.css";

interface GraphicProps {
  /** Unique on the page: it names the drawing's patterns. */
  id: string;
  widthPx: number;
  heightPx: number;
  /** What the graphic shows, in words. */
  label: string;
  children: ReactNode;
}

/** The SVG of one drawing: its own coordinate system in px, its patterns, one group of marks under roving focus. */
export function Graphic({ id, widthPx, heightPx, label, children }: GraphicProps) {
  return (
    <svg
      viewBox={`0 0 ${String(widthPx)} ${String(heightPx)}`}
      role="group"
      aria-label={label}
      data-roving=""
      className={styles.graphic}
    >
      <defs>
        <pattern id={hatchId(id)} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" className={styles.hatchLine} />
        </pattern>
      </defs>
      {children}
    </svg>
  );
}
