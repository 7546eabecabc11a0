import { BarEnd } from "#figures/bars/BarEnd.tsx";
import { RowMark } from "#figures/Mark.tsx";
import styles from "./IndexBars.module.css";
import type { PlacedBar } from "./layout.ts";

interface BarRowProps {
  placed: PlacedBar;
  /** Of a bar of the record: its hatching, or none. */
  fill: string;
}

/** One bar between its year and its words; a missing year has words alone and opens nothing. */
export function BarRow({ placed, fill }: BarRowProps) {
  const { bar, detail, repeatsYear } = placed;
  const content = (
    <>
      <span className={repeatsYear ? "visually-hidden" : styles.year}>{bar.yearLabel}</span>{" "}
      {placed.length !== undefined && <BarStrip placed={placed} fill={bar.layer === "article" ? undefined : fill} />}
      <span className={bar.end === "closed" ? undefined : styles.beyond}>
        {bar.value && <b>{bar.value}</b>}
        {detail && ` ${detail}`}
      </span>
    </>
  );
  if (!bar.sel)
    return (
      <p className={styles.bar} data-in={bar.layer}>
        {content}
      </p>
    );
  return (
    <RowMark sel={bar.sel} layer={bar.layer} className={styles.bar}>
      {content}
    </RowMark>
  );
}

/** An SVG as long as the bar; what says how it ends stands beyond it. */
function BarStrip({ placed, fill }: { placed: PlacedBar; fill: string | undefined }) {
  const { bar, length = 0, filled, lowX, baseX } = placed;
  // Absent at the left edge, where an SVG begins by itself.
  const endX = placed.endX === 0 ? undefined : `${String(placed.endX)}%`;
  const away = placed.endX === 0 ? -1 : 1;
  const base = baseX === undefined ? undefined : { x1: `${String(baseX)}%`, x2: `${String(baseX)}%` };
  return (
    <svg width={`${String(length)}%`} aria-hidden="true">
      <rect
        x={filled.x ? `${String(filled.x)}%` : undefined}
        width={`${String(filled.width)}%`}
        height="100%"
        fill={fill}
        stroke={bar.layer === "article" ? "none" : undefined}
      />
      {lowX !== undefined ? (
        <>
          <line x1={`${String(lowX)}%`} x2={endX} y1="50%" y2="50%" />
          <line x1={endX} x2={endX} y1="-20%" y2="120%" />
        </>
      ) : (
        <BarEnd end={bar.end} x={endX} away={away} isOutlined={bar.layer === "record"} />
      )}
      {base && (
        <>
          <line {...base} y1="-15%" y2="115%" className={styles.baseGap} />
          <line {...base} y1="-15%" y2="115%" className={styles.base} />
        </>
      )}
    </svg>
  );
}
