import { across } from "#figures/placing/stretch.ts";
import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import type { GraphicName } from "#figures/graphicName.ts";
import { RowMark } from "#figures/Mark.tsx";
import { Pause } from "#figures/Pause.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { wordsWithin } from "#figures/placing/textWidth.ts";
import { entityKey } from "#model/entity.ts";
import { findActor, findClaim } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import type { SplitBarOptions } from "./block.ts";
import { type Share, sharesOf } from "./shares.ts";
import styles from "./SplitBar.module.css";
import { BarEnd } from "#figures/bars/BarEnd.tsx";
import { layoutSplit } from "./layout.ts";

/** The bars of one whole, below what is split and between whom; in a frame of a given height the bars alone. */
export function Graphic({ block, name }: { block: FigureBlock; name?: GraphicName }) {
  const { story, i18n } = useReading();
  const { heightPx } = useFrame();
  const options = block.options as SplitBarOptions;
  const shares = sharesOf(story, options, i18n);
  return (
    <div role="group" {...name} data-roving="" className={styles.frame}>
      {heightPx === undefined && <Sides options={options} />}
      {shares.map((share) => (
        <Bar key={share.layer} share={share} drawingId={`${block.id}-${share.layer}`} />
      ))}
      {shares.length === 1 && <p className={styles.none}>{i18n.t("splitBar.noRecord")}</p>}
    </div>
  );
}

function Sides({ options: { sides, wholeClaim } }: { options: SplitBarOptions }) {
  const { story, i18n } = useReading();
  const whole = wholeClaim === undefined ? undefined : findClaim(story, wholeClaim);
  return (
    <>
      {whole && (
        <RowMark sel={entityKey("claim", whole.id)} layer="article" className={styles.whole}>
          <Words of={whole.gloss} />
        </RowMark>
      )}
      <div className={styles.sides}>
        {sides.map(({ actor }) => (
          <RowMark key={actor} sel={entityKey("actor", actor)}>
            <Words of={findActor(story, actor)?.name ?? ""} />
          </RowMark>
        ))}
        <span>{i18n.t("splitBar.half")}</span>
      </div>
    </>
  );
}

/** The bar, with the words on it at their ends: above that of the article, below that of the record, so that the two meet. */
function Bar({ share, drawingId }: { share: Share; drawingId: string }) {
  const { layer, value, rest, heading, quote, sel, also } = share;
  const { i18n } = useReading();
  const isLow = useFrame().heightPx !== undefined;
  const strip = value && <Strip share={share} drawingId={drawingId} />;
  return (
    <RowMark sel={sel} also={also} layer={layer} className={styles[layer]}>
      {!value && <Statement share={share} />}
      {value && isLow && <Ends share={share} beside={i18n.t(`layer.${layer}`)} />}
      {strip}
      {value && !isLow && <Ends share={share} above={heading} below={quote} beside={rest} />}
    </RowMark>
  );
}

/** Whose statement without a number it is, and its words: in a low frame as many of the first as stand in two lines. */
function Statement({ share: { heading, words } }: { share: Share }) {
  const { widthPx, fontPx } = useFrame();
  const shown =
    widthPx === "fluid" ? words : words.slice(0, 1).map((text) => wordsWithin(text, widthPx - 2 * fontPx, fontPx, 2));
  return (
    <span className={styles.words}>
      <b>{heading}</b>
      {shown.map((text) => (
        <Words key={text} as="span" of={text} />
      ))}
    </span>
  );
}

interface EndsProps {
  share: Share;
  /** What stands with the part that is named: over its number, and under its holder. */
  above?: string;
  below?: string;
  /** What stands at the other end. */
  beside: string;
}

/** The part that is named, at its own end of the bar; said first, wherever it stands. */
function Ends({ share: { side, value, holder }, above, below, beside }: EndsProps) {
  return (
    <span className={side === 0 ? styles.parts : `${styles.parts ?? ""} ${styles.far ?? ""}`}>
      <span className={styles.part}>
        {above && (
          <>
            <span className={styles.sayer}>{above}</span>
            <Pause />
          </>
        )}{" "}
        <b>{value}</b> <Words of={holder} />
        {below && (
          <>
            <Pause />
            <Words as="span" of={below} className={styles.quote} />
          </>
        )}
      </span>
      {above && <Pause after={below} />}
      <span>{beside}</span>
    </span>
  );
}

/** Height of a bar on a page and on a card, in px of a page, and how far the line at half goes beyond it. */
const heightPx = { page: 48, card: 40 };
const beyondHalfPx = 7;

/** The bar itself: the part that is named, the empty rest, and a line at half. */
function Strip({ share: { layer, side, percent = 0, end }, drawingId }: { share: Share; drawingId: string }) {
  const frame = useFrame();
  const { part, rest, boundary, away } = layoutSplit(percent, side, frame.dir);
  const barPx = heightPx[frame.heightPx === undefined ? "page" : "card"] * rowsEnlarged(frame);
  const beyondPx = beyondHalfPx * rowsEnlarged(frame);
  const tall = { y: beyondPx, height: barPx };
  return (
    <svg width="100%" height={barPx + 2 * beyondPx} aria-hidden="true" className={styles.strip}>
      {layer === "record" && <HatchPattern drawingId={drawingId} />}
      {rest.width > 0 && <rect {...tall} width="100%" className={styles.rest} />}
      <g fill={layer === "record" ? hatchFill(drawingId) : undefined} className={styles.body}>
        {part.width > 0 && <rect {...tall} {...across(part)} />}
        {percent > 0 && percent < 100 && (
          <svg {...tall} overflow="visible">
            <BarEnd end={end} x={`${boundary}%`} away={away} isOutlined={layer === "record"} />
          </svg>
        )}
      </g>
      <line x1="50%" x2="50%" y2={barPx + 2 * beyondPx} className={styles.half} />
    </svg>
  );
}
