import { percent } from "#figures/placing/stretch.ts";
import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { Label, withPercentBeside } from "#figures/Label.tsx";
import { RowMark } from "#figures/Mark.tsx";
import { Pause } from "#figures/Pause.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { wordsWithin } from "#figures/placing/textWidth.ts";
import { orders } from "#state/viewState.ts";
import { type Estimate, type Voice, voices } from "./estimates.ts";
import { estimatesWithin, layoutEstimates, type PlacedEstimate, type PlacedEstimates } from "./layout.ts";
import styles from "./ShareGrid.module.css";

interface EstimateRowsProps {
  /** Of the figure; it names the pattern. */
  id: string;
  share: number;
  estimates: readonly Estimate[];
}

/** The published estimates, one row each, on one percent axis below the claim's own; nothing where there are none. */
export function EstimateRows({ id, share, estimates }: EstimateRowsProps) {
  const { i18n } = useReading();
  const frame = useFrame();
  const shown = estimatesWithin(estimates, frame);
  const published = shown.filter(({ layer }) => layer === "record");
  if (published.length === 0) return null;
  const layout = layoutEstimates(share, shown, frame.dir);
  return (
    <>
      <p className={styles.title}>{i18n.t("shareGrid.estimates")}</p>
      {frame.widthPx === "fluid" && published.length > 1 && <Heading estimates={published} />}
      <div className={styles.plot}>
        <Axis id={id} layout={layout} />
        {layout.rows.map((placed) => (
          <EstimateRow key={placed.estimate.id} placed={placed} fill={hatchFill(id)} />
        ))}
      </div>
    </>
  );
}

/** Whose signs stand in the rows, and in which order those stand. */
function Heading({ estimates }: { estimates: readonly Estimate[] }) {
  const { i18n } = useReading();
  const shown = useViewState((state) => state.order);
  return (
    <div className={styles.heading}>
      <ul className={styles.key}>
        {voices
          .filter((one) => estimates.some(({ voice }) => voice === one))
          .map((voice) => (
            <li key={voice}>
              <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
                <path d={voiceSigns[voice]} />
              </svg>
              {i18n.t(`shareGrid.${voice}`)}
            </li>
          ))}
      </ul>
      <div className={`${styles.order ?? ""} needs-script`} role="group" aria-label={i18n.t("shareGrid.order")}>
        {orders.map((order) => (
          <button key={order} type="button" data-set={`order=${order}`} aria-pressed={order === shown}>
            {i18n.t(`shareGrid.${order}`)}
          </button>
        ))}
      </div>
    </div>
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
  const line = (x: number) => ({ x1: percent(x), x2: percent(x), y1: linesFromPx * times, y2: "100%" });
  return (
    <svg className={styles.axis} aria-hidden="true">
      <HatchPattern drawingId={id} isFine />
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <line {...line(x)} />
          <Label x={percent(x)} y={baselinePx * times} side="centre">
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
  const { sel, layer, who, years, of, caveat, value, voice } = placed.estimate;
  const isPage = widthPx === "fluid";
  const facts = (isPage ? [of, caveat] : [caveat]).filter(Boolean).join("\u00a0· ");
  return (
    <RowMark sel={sel} layer={layer} rank={placed.rank} className={styles.estimate}>
      <span className={styles.words}>
        <Words as="b" of={isPage ? who : wordsWithin(who, wordsShare * widthPx, fontPx, 1)} className={styles.who} />
        {isPage ? `\u00a0· ${years}` : facts && ` ${facts}`}
      </span>{" "}
      {isPage && !voice && <Pause />}
      <span className={styles.strip}>
        <EstimateShape placed={placed} fill={layer === "article" ? undefined : fill} />
        <span className={styles.value}>
          <b>{i18n.dir === "rtl" ? withPercentBeside(value) : value}</b>
          {isPage && facts && ` ${facts}`}
        </span>
      </span>
    </RowMark>
  );
}

/** Who speaks, around the origin in px of a page; a plain dot where that is not told apart. */
const voiceSigns: Readonly<Record<Voice, string>> = {
  official: "M-6-6H6V6H-6Z",
  press: "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z",
  analysis: "M0-7.5 7.5 5.5H-7.5Z",
};

/** On a page, in px: half of a strip's height and of a cap, the soft edge around a sign, how far an open bound goes on. */
const strip = { half: 12, cap: 9, halo: 11, beyond: 26 };

/** An SVG from zero to the number: the sign of who speaks, and around it how exact the number is. The words follow it. */
function EstimateShape({ placed, fill }: { placed: PlacedEstimate; fill: string | undefined }) {
  const { i18n } = useReading();
  const times = rowsEnlarged(useFrame());
  const { estimate, reach } = placed;
  const { shape, voice, soft } = estimate;
  const y = strip.half * times;
  const [zeroX, lowX, endX, signX] = [placed.zeroX, placed.lowX, placed.endX, placed.signX].map(fromLeft);
  const cap = (x: string | undefined) => <line x1={x} x2={x} y1={y - strip.cap * times} y2={y + strip.cap * times} />;
  const beyondX = Math.sign(placed.endX - placed.zeroX) * strip.beyond * times;
  return (
    <svg
      width={percent(reach)}
      height={2 * y}
      {...(voice
        ? { role: "img", "aria-label": i18n.t("shareGrid.voice", { voice: i18n.t(`shareGrid.${voice}`) }) }
        : { "aria-hidden": true })}
    >
      {shape === "range" && (
        <>
          <line x1={lowX} x2={endX} y1={y} y2={y} />
          {cap(lowX)}
          {cap(endX)}
        </>
      )}
      {shape === "upper-bound" && <line x1={zeroX} x2={endX} y1={y} y2={y} className={styles.fromZero} />}
      {soft && <circle cx={signX} cy={y} r={strip.halo * times} className={styles.halo} />}
      <svg x={signX} y={y}>
        {shape === "lower-bound" && <line x2={beyondX} className={styles.beyond} />}
        {(shape === "combined" ? [-4, 4] : [0]).map((x) => (
          <path key={x} d={voiceSigns[voice ?? "press"]} fill={fill} transform={transformOf(x, times)} />
        ))}
      </svg>
    </svg>
  );
}

/** Absent where it would change nothing: there are many of them. */
function transformOf(x: number, times: number): string | undefined {
  return x === 0 && times === 1 ? undefined : `scale(${times}) translate(${x})`;
}

/** Absent at the left edge, where an SVG begins by itself. */
function fromLeft(x: number): string | undefined {
  return x === 0 ? undefined : percent(x);
}
