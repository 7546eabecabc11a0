import { percent } from "#figures/placing/stretch.ts";
import type { ReactNode } from "react";
import { along, rowsEnlarged, onward, useFrame } from "#figures/frame.ts";
import { Label } from "#figures/Label.tsx";
import styles from "./DealScale.module.css";
import type { Tick } from "./layout.ts";

/** What the strips leave free beyond the end of the axis, in px, as in DealScale.module.css; the last label may use it. */
const endMarginPx = 16;

interface AxisLinesProps {
  ticks: readonly Tick[];
  format: (value: number) => string;
  /** Patterns for the strips below. */
  children?: ReactNode;
}

/** An axis above the strips of a part, with its lines behind all of them; nothing without ticks. */
export function AxisLines({ ticks, format, children }: AxisLinesProps) {
  const frame = useFrame();
  if (ticks.length === 0) return null;
  const times = rowsEnlarged(frame);
  const [, endX] = along({ ...frame, widthPx: "fluid" });
  const outwardPx = onward(frame.dir) * endMarginPx;
  return (
    <svg fontSize={frame.fontPx} className={styles.axis} aria-hidden="true">
      {children && <defs>{children}</defs>}
      {ticks.map(({ x, value, side, labelled }) => (
        <g key={x}>
          <line x1={percent(x)} x2={percent(x)} y1={22 * times} y2="100%" />
          {labelled && (
            <Label
              x={percent(x)}
              y={15 * times}
              dx={x === endX ? outwardPx : undefined}
              side={side}
              className={labelled === "wide" ? styles.wide : undefined}
            >
              {format(value)}
            </Label>
          )}
        </g>
      ))}
    </svg>
  );
}
