import styles from "./BarEnd.module.css";
import { type BarEndKind, endStrips } from "./endStrips.ts";
import { rowsEnlarged, useFrame } from "#figures/frame.ts";

interface BarEndProps {
  end: BarEndKind;
  /** Where the bar ends, in percent of the SVG's width ("40%"); absent at its left edge. */
  x?: string | undefined;
  /** The direction from the bar past its end: 1 to the right or, of a column, downwards; -1 to the left or upwards. */
  away: 1 | -1;
  isColumn?: boolean;
  /** Whether the bar has an outline, which must not close it there. */
  isOutlined?: boolean;
}

/** The drawn end of a bar or column, as thick as its SVG and in its `fill`; nothing at a closed end. */
export function BarEnd({ end, x, away, isColumn = false, isOutlined = false }: BarEndProps) {
  const strips = endStrips(end, rowsEnlarged(useFrame()));
  if (strips.length === 0) return null;
  const along = (from: number, length: number) => (isColumn ? { y: from, height: length } : { x: from, width: length });
  const thick = (part: string) => (isColumn ? { width: part } : { height: part });
  return (
    <svg x={x} className={styles.end}>
      {isOutlined && (
        <rect
          {...along(-1.5, 3)}
          {...thick("110%")}
          {...(isColumn ? { x: -1 } : { y: -1 })}
          className={styles.ground}
        />
      )}
      {strips.map(({ atPx, widthPx, paint, opacity }) => (
        <rect
          key={atPx}
          {...along(away > 0 ? atPx : -atPx - widthPx, widthPx)}
          {...thick("100%")}
          fillOpacity={opacity < 1 ? opacity : undefined}
          className={paint === "ground" ? styles.ground : undefined}
        />
      ))}
    </svg>
  );
}
