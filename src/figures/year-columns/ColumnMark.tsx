import { across } from "#figures/placing/stretch.ts";
import { BarEnd } from "#figures/bars/BarEnd.tsx";
import { Mark } from "#figures/Mark.tsx";
import type { PlacedColumn, PlacedYearColumns } from "./layout.ts";
import { Line } from "./Line.tsx";
import { WordsAt } from "./WordsAt.tsx";
import styles from "./YearColumns.module.css";

interface ColumnMarkProps {
  placed: PlacedColumn;
  layout: PlacedYearColumns;
  fill: string;
}

/** A number of the record as a column; of a gap, which opens nothing, the words alone. */
export function ColumnMark({ placed, layout: { axisY, linePx }, fill }: ColumnMarkProps) {
  const { column, body, slot, topY, lowY, wordsY, labels } = placed;
  const words = <WordsAt of={labels} linePx={linePx} />;
  if (!column.sel) return <g className={styles.soft}>{words}</g>;
  const isRange = lowY > topY;
  const middle = body.x + body.width / 2;
  return (
    <Mark sel={column.sel} layer="record" label={column.spoken}>
      <rect {...across(slot)} y={wordsY} height={axisY - wordsY} className={styles.hit} />
      <rect
        {...across(body)}
        y={lowY}
        height={Math.max(axisY - lowY, 1)}
        fill={fill}
        className={styles.column}
        data-ring=""
      />
      {isRange && (
        <g className={styles.range}>
          <Line x1={middle} x2={middle} y={topY} toY={lowY} />
          <Line x1={body.x} x2={body.x + body.width} y={topY} />
        </g>
      )}
      {column.end !== "closed" && (
        <svg {...across(body)} y={topY} height="1" overflow="visible" className={styles.end}>
          <BarEnd end={column.end} away={-1} isColumn isOutlined={!isRange} />
        </svg>
      )}
      <g className={styles.value}>{words}</g>
    </Mark>
  );
}
