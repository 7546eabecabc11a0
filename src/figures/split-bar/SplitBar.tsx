import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { Words } from "#figures/Words.tsx";
import { entityKey } from "#model/entity.ts";
import { findActor, findClaim } from "#model/questions.ts";
import type { SplitBarOptions } from "./block.ts";
import { type Share, sharesOf } from "./shares.ts";
import styles from "./SplitBar.module.css";
import { Strip } from "./Strip.tsx";
import { splitBarTable } from "./table.ts";

/** One whole between two sides, split twice in the same frame: as the article has it, and as the record does. */
export function SplitBar({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as SplitBarOptions;
  const shares = sharesOf(story, options, i18n);
  const whole = options.wholeClaim === undefined ? undefined : findClaim(story, options.wholeClaim);
  return (
    <Figure block={block} headingLevel={headingLevel} table={splitBarTable(block, shares, i18n)}>
      <div role="group" {...graphicName(block, headingLevel, i18n)} data-roving="" className={styles.frame}>
        {whole && (
          <RowMark sel={entityKey("claim", whole.id)} layer="article" className={styles.whole}>
            <Words of={whole.gloss} />
          </RowMark>
        )}
        <div className={styles.sides}>
          {options.sides.map(({ actor }) => (
            <RowMark key={actor} sel={entityKey("actor", actor)}>
              <Words of={findActor(story, actor)?.name ?? ""} />
            </RowMark>
          ))}
          <span>{i18n.t("splitBar.half")}</span>
        </div>
        {shares.map((share) => (
          <Bar key={share.layer} share={share} drawingId={`${block.id}-${share.layer}`} />
        ))}
        {shares.length === 1 && <p className={styles.none}>{i18n.t("splitBar.noRecord")}</p>}
      </div>
    </Figure>
  );
}

function Bar({ share, drawingId }: { share: Share; drawingId: string }) {
  const { layer, side, heading, words, value, holder, rest, sel, also } = share;
  const part = (
    <span className={styles.part}>
      <b>{value}</b> <Words of={holder} />
    </span>
  );
  return (
    <RowMark sel={sel} also={also} layer={layer} className={styles[layer]}>
      <span className={styles.words}>
        <b>{heading}</b>
        {words.map((text) => (
          <span key={text}>
            <Words of={text} />
          </span>
        ))}
      </span>
      {value && (
        <>
          <Strip share={share} drawingId={drawingId} />
          <span className={styles.parts}>
            {side === 0 && part}
            <span>{rest}</span>
            {side === 1 && part}
          </span>
        </>
      )}
    </RowMark>
  );
}
