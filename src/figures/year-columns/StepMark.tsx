import { BarEnd } from "#figures/bars/BarEnd.tsx";
import { Mark } from "#figures/Mark.tsx";
import type { Step } from "./columns.ts";
import type { PlacedYearColumns } from "./layout.ts";
import { across, Line, percent } from "./Line.tsx";
import { WordsAt } from "./WordsAt.tsx";
import styles from "./YearColumns.module.css";

/** The least that answers to a pointer, in px. */
const hitPx = 24;

/** The claimed change: from the first year's number across to the last year, there up or down to what it leads to. */
export function StepMark({ step, layout }: { step: Step; layout: PlacedYearColumns }) {
  const { step: way, stepWords, largePx } = layout;
  const down = way && { y: Math.min(way.tread.y, way.toY), height: Math.max(1, Math.abs(way.tread.y - way.toY)) };
  return (
    <Mark sel={step.sel} also={[step.also]} layer="article" label={step.spoken}>
      {way && (
        <>
          <rect
            {...down}
            x={percent(way.bar.x + way.bar.width / 2)}
            width={hitPx}
            transform={`translate(${-hitPx / 2})`}
            className={styles.hit}
          />
          <g className={styles.step}>
            <Line {...way.tread} />
            <svg {...across(way.bar)} y={way.toY} height="1" overflow="visible">
              <BarEnd end={step.end} away={way.toY > way.tread.y ? 1 : -1} isColumn />
            </svg>
          </g>
          <rect {...across(way.bar)} {...down} className={styles.step} data-ring="" />
        </>
      )}
      <g className={styles.claim}>
        <WordsAt of={stepWords} linePx={largePx} />
      </g>
    </Mark>
  );
}
