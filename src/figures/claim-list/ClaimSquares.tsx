import { entityKey } from "#model/entity.ts";
import type { Claim } from "#model/schema/claim.ts";
import { deniedLabel } from "#figures/deniedLabel.ts";
import type { GraphicName } from "#figures/graphicName.ts";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { groupByParagraph } from "./claimGroups.ts";
import { ClaimSign } from "#figures/ClaimSigns.tsx";
import styles from "./ClaimSquares.module.css";

interface ClaimSquaresProps {
  name: GraphicName;
  /** In reading order. */
  claims: readonly Claim[];
}

/** Every claim as a square that opens, paragraph by paragraph; one tab stop, within which the arrow keys move. */
export function ClaimSquares({ name, claims }: ClaimSquaresProps) {
  const { i18n } = useReading();
  return (
    <ol role="list" className={styles.squares} {...name} data-roving="">
      {groupByParagraph(claims).map((group) => (
        <li key={group.paragraph}>
          <span aria-hidden="true">{i18n.formatNumber(group.paragraph)}</span>
          <ol role="list" aria-label={i18n.t("panel.paragraph", { paragraph: group.paragraph })}>
            {group.claims.map((claim) => (
              <ClaimSquare key={claim.id} claim={claim} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function ClaimSquare({ claim }: { claim: Claim }) {
  const reading = useReading();
  const { i18n, story } = reading;
  const inArticleLanguage = i18n.lang === story.article.language;
  return (
    <li>
      <RowMark
        sel={entityKey("claim", claim.id)}
        label={deniedLabel(
          i18n.t("claimList.square", {
            claim: inArticleLanguage ? claim.phrase : claim.gloss,
            comparison: i18n.t(`comparison.${claim.comparison}.label`),
            who: i18n.t(`status.${claim.status}.label`),
          }),
          [claim.id],
          reading,
        )}
        className={styles.square}
      >
        <ClaimSign comparison={claim.comparison} status={claim.status} />
      </RowMark>
    </li>
  );
}
