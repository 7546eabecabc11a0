import { Mark } from "#figures/Mark.tsx";
import { ColumnEnd } from "./ColumnEnd.tsx";
import type { Step } from "./columns.ts";
import type { PlacedYearColumns } from "./layout.ts";
import { Line, percent } from "./Line.tsx";
import { stepPx } from "./places.ts";
import { WordsAt } from "./WordsAt.tsx";
import styles from "./YearColumns.module.css";

/** The least that answers to a pointer, in px. */
const hitPx = 24;

/** The claimed change: from the first year's number across to the last year, there up or down to what it leads to. */
export function StepMark({ step, layout }: { step: Step; layout: PlacedYearColumns }) {
  const { step: way, stepWords, growth, linePx } = layout;
  const widthPx = stepPx * growth;
  return (
    <Mark sel={step.sel} also={[step.also]} layer="article" label={step.words}>
      {way && (
        <>
          <rect {...bar(way, hitPx)} className={styles.hit} />
          <g className={styles.step}>
            <g transform={moved(way.dx)}>
              <Line {...way.tread} />
            </g>
            <svg x={percent(way.x)} y={way.toY} overflow="visible">
              <g transform={moved(way.dx - widthPx / 2)}>
                <ColumnEnd end={step.end} up={way.toY > way.tread.y ? -1 : 1} growth={growth} widthPx={widthPx} />
              </g>
            </svg>
          </g>
          <rect {...bar(way, widthPx)} className={styles.step} data-ring="" />
        </>
      )}
      <g className={styles.claim}>
        <WordsAt of={stepWords} linePx={linePx} />
      </g>
    </Mark>
  );
}

function bar({ x, dx, tread, toY }: NonNullable<PlacedYearColumns["step"]>, widthPx: number) {
  return {
    x: percent(x),
    transform: moved(dx - widthPx / 2),
    y: Math.min(tread.y, toY),
    width: widthPx,
    height: Math.max(1, Math.abs(tread.y - toY)),
  };
}

function moved(px: number): string {
  return `translate(${String(px)})`;
}
