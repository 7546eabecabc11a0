import styles from "./BarEnd.module.css";
import { type BarEndKind, endStrips } from "./endStrips.ts";
import { rowsEnlarged, useFrame } from "#figures/frame.ts";

interface BarEndProps {
  end: BarEndKind;
  /** Where the bar ends, in percent of the SVG's width ("40%"); absent at its left edge. */
  x?: string | undefined;
  /** The direction from the bar past its end: 1 to the right, -1 to the left. */
  away: 1 | -1;
  /** Whether the bar has an outline, which must not close it there. */
  isOutlined: boolean;
}

/** The drawn end of a bar, as high as its SVG and in the bar's `fill`; nothing at a closed end. */
export function BarEnd({ end, x, away, isOutlined }: BarEndProps) {
  const strips = endStrips(end, rowsEnlarged(useFrame()));
  if (strips.length === 0) return null;
  return (
    <svg x={x} className={styles.end}>
      {isOutlined && <rect x="-1.5" y="-1" width="3" height="110%" className={styles.ground} />}
      {strips.map(({ atPx, widthPx, paint, opacity }) => (
        <rect
          key={atPx}
          x={away > 0 ? atPx : -atPx - widthPx}
          width={widthPx}
          height="100%"
          fillOpacity={opacity < 1 ? opacity : undefined}
          className={paint === "ground" ? styles.ground : undefined}
        />
      ))}
    </svg>
  );
}
