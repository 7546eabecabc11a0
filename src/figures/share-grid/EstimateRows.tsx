import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { Label, withPercentBeside } from "#figures/Label.tsx";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { wordsWithin } from "#figures/placing/wrapWords.ts";
import { EstimateShape } from "./EstimateShape.tsx";
import type { Estimate } from "./estimates.ts";
import { estimatesWithin, layoutEstimates, type PlacedEstimate, type PlacedEstimates } from "./layout.ts";
import styles from "./ShareGrid.module.css";

interface EstimateRowsProps {
  /** Of the figure; it names the pattern. */
  id: string;
  share: number;
  estimates: readonly Estimate[];
}

/** The published estimates, one row each, on one percent axis; nothing where there are none. */
export function EstimateRows({ id, share, estimates }: EstimateRowsProps) {
  const { i18n } = useReading();
  const frame = useFrame();
  const shown = estimatesWithin(estimates, frame);
  if (shown.length === 0) return null;
  const layout = layoutEstimates(share, shown, frame.dir);
  return (
    <>
      <p className={styles.title}>{i18n.t("shareGrid.estimates")}</p>
      <div className={styles.plot}>
        <Axis id={id} layout={layout} />
        {layout.rows.map((placed) => (
          <EstimateRow key={placed.estimate.id} placed={placed} fill={hatchFill(id)} />
        ))}
      </div>
    </>
  );
}

/** Of a frame that is not fluid, how much one line of words takes across. */
const wordsShare = 0.6;

/** On a page, in px: the baseline of the axis' labels, and where its lines begin below them. */
const baselinePx = 15;
const linesFromPx = 24;

/** Round values above the rows, their lines and that of the claimed share behind all of them. */
function Axis({ id, layout: { ticks, claimedX } }: { id: string; layout: PlacedEstimates }) {
  const { i18n } = useReading();
  const times = rowsEnlarged(useFrame());
  const line = (x: number) => ({ x1: `${String(x)}%`, x2: `${String(x)}%`, y1: linesFromPx * times, y2: "100%" });
  return (
    <svg className={styles.axis} aria-hidden="true">
      <HatchPattern drawingId={id} isFine />
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <line {...line(x)} />
          <Label x={`${String(x)}%`} y={baselinePx * times} side="centre">
            {i18n.formatValue(value, "percent")}
          </Label>
        </g>
      ))}
      <line {...line(claimedX)} className={styles.guide} data-in="article" />
    </svg>
  );
}

function EstimateRow({ placed, fill }: { placed: PlacedEstimate; fill: string }) {
  const { i18n } = useReading();
  const { widthPx, fontPx } = useFrame();
  const { sel, layer, who, when, of, caveat, value } = placed.estimate;
  const facts = widthPx === "fluid" ? [when, of, caveat] : [caveat];
  return (
    <RowMark sel={sel} layer={layer} className={styles.estimate}>
      <span className={styles.words}>
        <b className={styles.who}>
          <Words of={widthPx === "fluid" ? who : wordsWithin(who, wordsShare * widthPx, fontPx, 1)} />
        </b>
        {` ${facts.filter(Boolean).join("\u00a0· ")}`}
      </span>{" "}
      <span className={styles.strip}>
        <EstimateShape placed={placed} fill={layer === "article" ? undefined : fill} />
        <b className={styles.value}>{i18n.dir === "rtl" ? withPercentBeside(value) : value}</b>
      </span>
    </RowMark>
  );
}
