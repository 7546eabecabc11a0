import { percent } from "#figures/placing/stretch.ts";
import { Label } from "#figures/Label.tsx";
import { Mark } from "#figures/Mark.tsx";
import { useIsRunning } from "#figures/useIsRunning.ts";
import type { PlacedLevelPlot } from "./layout.ts";
import styles from "./LevelPlot.module.css";
import { dotPx } from "./placePoints.ts";
import type { Point } from "./points.ts";

interface PointMarkProps {
  placed: PlacedLevelPlot["points"][number];
  /** How many times larger than on a page its signs are. */
  growth: number;
}

/** One value: a dot, a pin for what counts something of its own, a bracket for a range; larger where a finding names it. */
export function PointMark({
  placed: { point, x, highY, lowY, headY, isKey, target, wing, label },
  growth,
}: PointMarkProps) {
  const { sel, spoken, apart, end } = point;
  const at = percent(x);
  const isRange = highY !== lowY;
  const strokes = strokesOf(point, highY, lowY, headY, growth);
  const isRunning = useIsRunning();
  return (
    <Mark sel={sel} layer="record" label={spoken}>
      {!apart && <Hit {...target} />}
      {isRunning && wing && <Hit {...wing} />}
      {(strokes || apart) && (
        <svg x={at} overflow="visible" className={styles.strokes}>
          {apart && (
            <rect x={target.left} y={target.top} width={target.width} height={target.height} className={styles.hit} />
          )}
          <path d={strokes} />
        </svg>
      )}
      {end === "soft" && <circle cx={at} cy={highY} r={9 * growth} className={styles.halo} />}
      {isRange ? (
        <line x1={at} x2={at} y1={highY} y2={lowY} className={styles.range} data-ring="" />
      ) : (
        <circle
          cx={at}
          cy={headY}
          r={(isKey ? dotPx.key : dotPx.plain) * growth}
          className={isKey ? styles.keyDot : styles.dot}
          data-ring=""
        />
      )}
      {label && (
        <Label
          x={at}
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

function Hit({ left, width, top, height }: PlacedLevelPlot["points"][number]["target"]) {
  return <rect x={percent(left)} y={top} width={percent(width)} height={height} className={styles.hit} />;
}

/** Lines around x = 0: the pin's stem, the caps of a range, what goes on beyond an open end. */
function strokesOf({ end, apart }: Point, highY: number, lowY: number, headY: number, growth: number): string {
  const px = (pagePx: number) => String(pagePx * growth);
  const cap = (y: number, half: number) => `M${px(-half)} ${y}h${px(2 * half)}`;
  const pieces = (y: number, sign: number) =>
    [
      [7, 7],
      [17, 4],
      [24, 2],
    ]
      .map(([at = 0, length = 0]) => `M0 ${y + sign * at * growth}v${px(sign * length)}`)
      .join("");
  return [
    apart && `M0 ${highY}V${headY}${cap(highY, 3)}`,
    highY !== lowY && `${cap(highY, 6)}${cap(lowY, 6)}`,
    end === "up" && pieces(highY, -1),
    end === "down" && pieces(lowY, 1),
  ]
    .filter(Boolean)
    .join("");
}
