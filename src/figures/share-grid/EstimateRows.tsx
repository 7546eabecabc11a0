import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { Label, withPercentBeside } from "#figures/Label.tsx";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { EstimateShape } from "./EstimateShape.tsx";
import type { Estimate } from "./estimates.ts";
import { layoutEstimates, type PlacedEstimate, type PlacedEstimates } from "./layout.ts";
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
  if (estimates.length === 0) return null;
  const layout = layoutEstimates(share, estimates, i18n.dir);
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

/** Round values above the rows, their lines and that of the claimed share behind all of them. */
function Axis({ id, layout: { ticks, claimedX } }: { id: string; layout: PlacedEstimates }) {
  const { i18n } = useReading();
  const line = (x: number) => ({ x1: `${String(x)}%`, x2: `${String(x)}%`, y1: 24, y2: "100%" });
  return (
    <svg className={styles.axis} aria-hidden="true">
      <HatchPattern drawingId={id} isFine />
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <line {...line(x)} />
          <Label x={`${String(x)}%`} y={15} side="centre">
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
  const { sel, layer, who, when, of, caveat, value } = placed.estimate;
  return (
    <RowMark sel={sel} layer={layer} className={styles.estimate}>
      <span className={styles.words}>
        <b className={styles.who}>
          <Words of={who} />
        </b>
        {` ${[when, of, caveat].filter(Boolean).join("\u00a0· ")}`}
      </span>{" "}
      <span className={styles.strip}>
        <EstimateShape placed={placed} fill={layer === "article" ? undefined : fill} />
        <b className={styles.value}>{i18n.dir === "rtl" ? withPercentBeside(value) : value}</b>
      </span>
    </RowMark>
  );
}
