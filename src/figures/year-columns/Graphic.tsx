import { across, percent } from "#figures/placing/stretch.ts";
import { useFrame } from "#figures/frame.ts";
import { graphicName, type HeadingLevel } from "#figures/graphicName.ts";
import { Graphic as Drawing } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { BarEnd } from "#figures/bars/BarEnd.tsx";
import { Mark } from "#figures/Mark.tsx";
import { Label } from "#figures/Label.tsx";
import type { YearColumnsOptions } from "./block.ts";
import { type Step, yearPlot } from "./columns.ts";
import { layoutYearColumns, type PlacedColumn, type PlacedYearColumns } from "./layout.ts";
import styles from "./YearColumns.module.css";
import type { PlacedWords } from "./placedWords.ts";

/** The years with their columns, the step among them, and what follows of the two. */
export function Graphic({ block, headingLevel = 1 }: { block: FigureBlock; headingLevel?: HeadingLevel }) {
  const { story, i18n } = useReading();
  const plot = yearPlot(story, block.options as YearColumnsOptions, i18n);
  const layout = layoutYearColumns(plot, useFrame());
  return (
    <div className={styles.frame}>
      <Drawing
        id={block.id}
        widthPx="fluid"
        heightPx={layout.heightPx}
        name={graphicName(block, headingLevel, i18n)}
        way="across"
      >
        <Ground layout={layout} />
        {layout.columns.map((placed) => (
          <ColumnMark key={placed.column.year} placed={placed} layout={layout} fill={hatchFill(block.id)} />
        ))}
        <StepMark step={plot.step} layout={layout} />
      </Drawing>
    </div>
  );
}

/** What is no mark: the axis with its years, the unit, the finding. */
function Ground({ layout: { axisY, ground, finding, linePx, largePx, growth } }: { layout: PlacedYearColumns }) {
  return (
    <>
      <g className={styles.ground}>
        <WordsAt of={ground} linePx={linePx} />
        <line x2="100%" y1={axisY} y2={axisY} />
      </g>
      {finding && (
        <g className={styles.finding}>
          <g className={styles.level}>
            <Line {...finding.level} />
          </g>
          {finding.brackets.map(({ x, y, toY }) => (
            <svg key={x} x={percent(x)} overflow="visible">
              <path d={`M${-3 * growth} ${toY}h${6 * growth}M0 ${toY}V${y}`} />
            </svg>
          ))}
          <WordsAt of={finding.labels} linePx={largePx} />
        </g>
      )}
    </>
  );
}

/** The least that answers to a pointer, in px. */
const hitPx = 24;

/** The claimed change: from the first year's number across to the last year, there up or down to what it leads to. */
function StepMark({ step, layout }: { step: Step; layout: PlacedYearColumns }) {
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

interface ColumnMarkProps {
  placed: PlacedColumn;
  layout: PlacedYearColumns;
  fill: string;
}

/** A number of the record as a column; of a gap, which opens nothing, the words alone. */
function ColumnMark({ placed, layout: { axisY, linePx }, fill }: ColumnMarkProps) {
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

/** Words under each other, in the reader's digits. */
function WordsAt({ of, linePx }: { of: readonly PlacedWords[]; linePx: number }) {
  const { i18n } = useReading();
  return of.flatMap(({ lines, x, y, side, only }) =>
    lines.map((line, index) => (
      <Label
        key={`${line} ${x} ${index} ${only ?? ""}`}
        isApart
        x={percent(x)}
        y={y + index * linePx}
        side={side}
        className={only && styles[only]}
      >
        {i18n.localiseDigits(line)}
      </Label>
    )),
  );
}

/** A line across a fluid drawing, from side to side in percent; down to `toY` where it is given. */
function Line({ x1, x2, y, toY = y }: { x1: number; x2: number; y: number; toY?: number }) {
  return <line x1={percent(x1)} x2={percent(x2)} y1={y} y2={toY} />;
}
