import { Fragment } from "react";
import { ClaimSign } from "#figures/ClaimSigns.tsx";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import type { EntityKey } from "#model/entity.ts";
import type { Comparison } from "#model/vocabulary.ts";
import { AxisLines } from "./AxisLines.tsx";
import styles from "./DealScale.module.css";
import { layoutSizes, type Stretch } from "./layout.ts";
import { openPath } from "./endPath.ts";
import type { Size } from "./sizes.ts";

interface SizeRowsProps {
  /** Of the figure; it names the patterns. */
  id: string;
  sizes: readonly Size[];
  compared: { comparison: Comparison; sel: EntityKey } | undefined;
}

/** The sizes of the deals, a row each, on one logarithmic axis; what compares them stands above and opens. */
export function SizeRows({ id, sizes, compared }: SizeRowsProps) {
  const { i18n } = useReading();
  const { ticks, marks } = layoutSizes(sizes, i18n.dir);
  return (
    <>
      <p className={styles.title}>{i18n.t("dealScale.sizes")}</p>
      {compared && (
        <RowMark sel={compared.sel} className={styles.compared}>
          <ClaimSign comparison={compared.comparison} /> {i18n.t(`comparison.${compared.comparison}.label`)}
        </RowMark>
      )}
      {ticks.length > 0 && <p className={styles.note}>{i18n.t("dealScale.logarithmic")}</p>}
      <div className={styles.plot}>
        <AxisLines
          ticks={ticks}
          format={(millions) => i18n.formatNumber(millions * 1e6, { notation: "compact", compactDisplay: "long" })}
        >
          <HatchPattern drawingId={`${id}-sizes`} isFine />
          <linearGradient id={`${id}-fade`}>
            <stop stopColor="#fff" stopOpacity="0" />
            <stop offset=".25" stopColor="#fff" />
            <stop offset=".75" stopColor="#fff" />
            <stop offset="1" stopColor="#fff" stopOpacity="0" />
          </linearGradient>
          <mask id={`${id}-soft`} maskContentUnits="objectBoundingBox">
            <path d="M0-1H1V2H0z" fill={`url(#${id}-fade)`} />
          </mask>
        </AxisLines>
        {sizes.map((size, index) => (
          <SizeRow key={size.id} id={id} size={size} mark={marks[index]} />
        ))}
      </div>
    </>
  );
}

interface SizeRowProps {
  id: string;
  size: Size;
  mark: Stretch | undefined;
}

function SizeRow({ id, size, mark }: SizeRowProps) {
  const { i18n } = useReading();
  const fill = size.layer === "article" ? undefined : hatchFill(`${id}-sizes`);
  return (
    <RowMark sel={size.sel} layer={size.layer} className={`${styles.size ?? ""} ${styles[size.layer] ?? ""}`}>
      <span>
        <b>{size.value}</b>
        {i18n.t("list.dot")}
        {size.who.map((name, index) => (
          <Fragment key={name}>
            {index > 0 && i18n.t("list.separator")}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
        {size.who.length > 0 && i18n.t("list.dot")}
        {size.when}
        <small>
          <Words of={size.words} />
        </small>
        {size.drawn && <small>{size.drawn}</small>}
      </span>
      {mark && (
        <svg width="100%" height="24" aria-hidden="true">
          {size.isMagnitude ? (
            <MagnitudeBand mark={mark} fill={fill} mask={`url(#${id}-soft)`} />
          ) : (
            <NumberDot size={size} mark={mark} fill={fill} />
          )}
        </svg>
      )}
    </RowMark>
  );
}

interface DrawnProps {
  mark: Stretch;
  /** The hatching, where it is the record's. */
  fill: string | undefined;
}

/** What a word covers: a band whose ends fade on both sides. */
function MagnitudeBand({ mark: { x, width }, fill, mask }: DrawnProps & { mask: string }) {
  return <rect x={`${String(x)}%`} width={`${String(width)}%`} y="5" height="14" fill={fill} mask={mask} />;
}

function NumberDot({ size: { end }, mark: { x }, fill }: DrawnProps & { size: Size }) {
  const { i18n } = useReading();
  const at = `${String(x)}%`;
  const path = openPath(end, 6, 12, i18n.dir);
  return (
    <>
      {end === "soft" && <circle cx={at} cy="12" r="10" className={styles.halo} />}
      <circle cx={at} cy="12" r="6" fill={fill} />
      {path && (
        <svg x={at}>
          <path d={path} />
        </svg>
      )}
    </>
  );
}
