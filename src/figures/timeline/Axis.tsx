import { hatchFill } from "#figures/hatch.ts";
import { Label } from "#figures/Label.tsx";
import { linePath } from "./markShape.ts";
import type { PlacedHeading, PlacedTimeline } from "./placed.ts";
import styles from "./Timeline.module.css";

/** The axis with its years; the years that are drawn larger lie on a ground of their own, between breaks. */
export function Axis({ placed: { axis, ticks, enlargement, vertical } }: { placed: PlacedTimeline }) {
  const major = ticks.filter((tick) => tick.major).map(({ from, to }) => linePath([from, to]));
  const minor = ticks.filter((tick) => !tick.major).map(({ from, to }) => linePath([from, to]));
  return (
    <>
      {enlargement && <path d={enlargement.bounds.map(linePath).join("")} className={styles.enlarged} />}
      {axis.map((box) => (
        <rect key={box.y} {...box} className={styles.axis} />
      ))}
      <path d={major.join("")} className={styles.major} />
      <path d={minor.join("")} className={styles.minor} />
      {ticks.map(
        ({ label, major: isYear }) =>
          label && (
            <Label
              key={label.x + label.y}
              x={label.x}
              y={label.y}
              side={label.side}
              className={styles[isYear ? "year" : "month"]}
            >
              {label.words}
            </Label>
          ),
      )}
      {enlargement?.breaks.map(([x, y]) => (
        <g key={x + y} transform={`translate(${String(x)} ${String(y)})${vertical ? " rotate(90)" : ""}`}>
          <path d="M-6 20L2-20H6L-2 20z" className={styles.gap} />
          <path d="M-6 20L2-20M-2 20L6-20" className={styles.break} />
        </g>
      ))}
    </>
  );
}

/** Whose each lane is, with its swatch, and what else is said of the axis. */
export function Headings({ headings, drawingId }: { headings: readonly PlacedHeading[]; drawingId: string }) {
  return headings.map(({ of, swatch, x, y, side, words }) => (
    <g key={`${of}${String(y)}`} data-in={of === "article" || of === "record" ? of : undefined}>
      {swatch && <rect {...swatch} className={styles[of]} fill={of === "record" ? hatchFill(drawingId) : undefined} />}
      <Label x={x} y={y} side={side} className={of === "note" ? styles.note : styles.heading}>
        {words}
      </Label>
    </g>
  ));
}
