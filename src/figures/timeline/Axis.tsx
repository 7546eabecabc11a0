import { hatchFill } from "#figures/hatch.ts";
import { Label } from "#figures/Label.tsx";
import { linePath } from "./markShape.ts";
import type { PlacedHeading, PlacedTimeline } from "./placed.ts";
import styles from "./Timeline.module.css";

/** The axis with its divisions and their names; where its scale changes it is broken. Marks say their dates themselves. */
export function Axis({ placed: { axis, ticks } }: { placed: PlacedTimeline }) {
  return (
    <g aria-hidden="true">
      {axis.map((box) => (
        <rect key={box.y} {...box} className={styles.axis} />
      ))}
      {(["year", "month", "break"] as const).map((kind) => {
        const lines = ticks.filter(({ of }) => of === kind).map(({ from, to }) => linePath([from, to]));
        return <path key={kind} d={lines.join("")} className={styles[`${kind}Line`]} />;
      })}
      {ticks.map(({ of, from: [x], label }) => {
        if (label)
          return (
            <Label key={`${label.x} ${label.y}`} x={label.x} y={label.y} side={label.side} className={styles[of]}>
              {label.words}
            </Label>
          );
        const middle = (axis[0]?.y ?? 0) + (axis[0]?.height ?? 0) / 2;
        return (
          of === "break" && (
            <g key={x} transform={`translate(${x} ${middle})`}>
              <path d="M-6 20L2-20H6L-2 20z" className={styles.gap} />
              <path d="M-6 20L2-20M-2 20L6-20" className={styles.break} />
            </g>
          )
        );
      })}
    </g>
  );
}

/** Whose each lane is, with its swatch, and what else is said of the axis. */
export function Headings({ headings, drawingId }: { headings: readonly PlacedHeading[]; drawingId: string }) {
  return headings.map(({ of, swatch, x, y, side, words }) => (
    <g key={`${of}${y}`} data-in={of === "article" || of === "record" ? of : undefined}>
      {swatch && <rect {...swatch} className={styles[of]} fill={of === "record" ? hatchFill(drawingId) : undefined} />}
      <Label x={x} y={y} side={side} className={of === "note" ? styles.note : styles.heading}>
        {words}
      </Label>
    </g>
  ));
}
