import { across, percent, type Stretch } from "#figures/placing/stretch.ts";
import { Fragment } from "react";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { RowMark } from "#figures/Mark.tsx";
import { Pause } from "#figures/Pause.tsx";
import { useReading } from "#figures/Reading.tsx";
import { textWidthPx, wordsWithin } from "#figures/placing/textWidth.ts";
import { Words } from "#figures/Words.tsx";
import { AxisLines } from "./AxisLines.tsx";
import type { DealScaleOptions } from "./block.ts";
import styles from "./DealScale.module.css";
import { layoutSizes } from "./layout.ts";
import { openPath } from "./endPath.ts";
import { headingsOf, largestOf, type Size, sizeComparison } from "./amounts.ts";

interface SizeRowsProps {
  /** Of the figure; it names the patterns. */
  id: string;
  options: DealScaleOptions;
  sizes: readonly Size[];
}

/** The sizes of the deals, a row each, on one logarithmic axis; the finding stands above and opens. */
export function SizeRows({ id, options, sizes }: SizeRowsProps) {
  const { i18n } = useReading();
  const frame = useFrame();
  const { ticks, marks } = layoutSizes(sizes, frame.dir, frame);
  return (
    <>
      {frame.most === undefined && <Finding options={options} sizes={sizes} hasAxis={ticks.length > 0} />}
      <div className={styles.plot}>
        <AxisLines
          ticks={ticks}
          format={(millions) =>
            i18n.t(millions < 1000 ? "unit.million" : "unit.billion", {
              count: millions < 1000 ? millions : millions / 1000,
            })
          }
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

/** How the first claimed size compares, which is the largest number, and what the axis is. */
function Finding({ options, sizes, hasAxis }: Omit<SizeRowsProps, "id"> & { hasAxis: boolean }) {
  const { i18n, story } = useReading();
  const heading = headingsOf(story, options, i18n).sizes;
  const compared = sizeComparison(story, options);
  const largest = largestOf(sizes);
  return (
    <>
      {compared && (
        <RowMark sel={compared.sel} className={styles.compared}>
          <span className="visually-hidden">{heading + i18n.t("list.stop")}</span>
          <ClaimSign comparison={compared.comparison} /> {i18n.t(`comparison.${compared.comparison}.label`)}
        </RowMark>
      )}
      {largest && (
        <p className={styles.group}>
          <b className={styles.reach}>{largest.value}</b> {i18n.t("dealScale.largest", { when: largest.when })}
        </p>
      )}
      {hasAxis && <p className={styles.note}>{i18n.t("dealScale.logarithmic")}</p>}
    </>
  );
}

function SizeRow({ id, size, mark }: { id: string; size: Size; mark: Stretch | undefined }) {
  const frame = useFrame();
  const { widthPx } = frame;
  const fill = size.layer === "article" ? undefined : hatchFill(`${id}-sizes`);
  return (
    <RowMark sel={size.sel} layer={size.layer} className={`${styles.size ?? ""} ${styles[size.layer] ?? ""}`}>
      {widthPx === "fluid" ? <SizeWords size={size} /> : <ShortWords size={size} roomPx={wordsShare * widthPx} />}
      {mark && (
        <svg width="100%" height={24 * rowsEnlarged(frame)} aria-hidden="true">
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

/** Who says so, when, and in which words; where nobody gives a number, who says so stands in its place. */
function SizeWords({ size: { value, isMagnitude, who, when, words } }: { size: Size }) {
  const { i18n } = useReading();
  const names = who.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && i18n.t("list.separator")}
      <bdi>{name}</bdi>
    </Fragment>
  ));
  const isNamed = isMagnitude && who.length > 0;
  return (
    <span>
      <b>{isNamed ? names : value}</b>
      {!isNamed && names.length > 0 && i18n.t("list.dot")}
      {!isNamed && names}
      {i18n.t("list.dot")}
      {when}
      <Pause />
      <Words as="small" of={words} />
    </span>
  );
}

/** Of a frame that is not fluid, how much the words take across, as in DealScale.module.css. */
const wordsShare = 0.45;

/** In letters of plain words, how large a number is. */
const numberEm = 1.2;
/** In how many lines the words of a claim or of a record may stand that gives no number. */
const mostLines = { article: 3, record: 2 };

/** The number, with its time where there is room; of what has none the words. */
function ShortWords({ size: { isMagnitude, layer, words, value, when }, roomPx }: { size: Size; roomPx: number }) {
  const { fontPx } = useFrame();
  if (isMagnitude) return <Words as="span" of={wordsWithin(words, roomPx, fontPx, mostLines[layer])} />;
  const hasRoom = textWidthPx(value, fontPx * numberEm) + textWidthPx(` ${when}`, fontPx) <= roomPx;
  return (
    <span>
      <b>{value}</b> {layer === "record" && hasRoom && when}
    </span>
  );
}

interface DrawnProps {
  mark: Stretch;
  /** The hatching, where it is the record's. */
  fill: string | undefined;
}

/** What a word covers: a band whose ends fade on both sides. */
function MagnitudeBand({ mark, fill, mask }: DrawnProps & { mask: string }) {
  const times = rowsEnlarged(useFrame());
  return <rect {...across(mark)} y={5 * times} height={14 * times} fill={fill} mask={mask} />;
}

function NumberDot({ size: { end }, mark: { x }, fill }: DrawnProps & { size: Size }) {
  const frame = useFrame();
  const times = rowsEnlarged(frame);
  const at = percent(x);
  const y = 12 * times;
  const path = openPath(end, 6, { y, dir: frame.dir, times });
  return (
    <>
      {end === "soft" && <circle cx={at} cy={y} r={10 * times} className={styles.halo} />}
      <circle cx={at} cy={y} r={6 * times} fill={fill} />
      {path && (
        <svg x={at}>
          <path d={path} />
        </svg>
      )}
    </>
  );
}
