import { Label } from "#figures/Label.tsx";
import { Mark } from "#figures/Mark.tsx";
import type { PlacedLevelPlot } from "./layout.ts";
import styles from "./LevelPlot.module.css";
import { pinPx } from "./placePoints.ts";

interface PointMarkProps {
  placed: PlacedLevelPlot["points"][number];
}

/** One value: a dot, a pin for what counts something of its own, a bracket for a range; larger where a finding names it. */
export function PointMark({ placed: { point, x, highY, lowY, isKey, target, label } }: PointMarkProps) {
  const { sel, spoken, apart, end } = point;
  const percent = `${String(x)}%`;
  const isRange = highY !== lowY;
  const strokes = strokesOf(end, apart, highY, lowY, isRange);
  return (
    <Mark sel={sel} layer="record" label={spoken}>
      {!apart && (
        <rect
          x={`${String(target.left)}%`}
          y={target.top}
          width={`${String(target.width)}%`}
          height={target.height}
          className={styles.hit}
        />
      )}
      {(strokes || apart) && (
        <svg x={percent} overflow="visible" className={styles.strokes}>
          {apart && (
            <rect x={target.left} y={target.top} width={target.width} height={target.height} className={styles.hit} />
          )}
          <path d={strokes} />
        </svg>
      )}
      {end === "soft" && <circle cx={percent} cy={highY} r={9} className={styles.halo} />}
      {isRange ? (
        <line x1={percent} x2={percent} y1={highY} y2={lowY} className={styles.range} data-ring="" />
      ) : (
        <circle
          cx={percent}
          cy={apart ? highY - pinPx : highY}
          r={isKey ? 6 : 4.5}
          className={isKey ? styles.keyDot : styles.dot}
          data-ring=""
        />
      )}
      {label && (
        <Label
          x={percent}
          dx={label.dx || undefined}
          y={label.y}
          side={label.side}
          className={label.wideOnly ? `${styles.value ?? ""} ${styles.wide ?? ""}` : styles.value}
        >
          {label.words}
        </Label>
      )}
    </Mark>
  );
}

/** Lines around x = 0: the pin's stem, the caps of a range, what goes on beyond an open end. */
function strokesOf(end: string, apart: boolean, highY: number, lowY: number, isRange: boolean): string {
  const pieces = (y: number, sign: number) =>
    [
      [7, 7],
      [17, 4],
      [24, 2],
    ]
      .map(([at = 0, length = 0]) => `M0 ${String(y + sign * at)}v${String(sign * length)}`)
      .join("");
  return [
    apart && `M0 ${String(highY)}v${String(-pinPx)}M-3 ${String(highY)}h6`,
    isRange && `M-6 ${String(highY)}h12M-6 ${String(lowY)}h12`,
    end === "up" && pieces(highY, -1),
    end === "down" && pieces(lowY, 1),
  ]
    .filter(Boolean)
    .join("");
}
