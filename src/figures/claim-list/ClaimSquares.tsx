import { entityKey } from "#model/entity.ts";
import type { Claim } from "#model/schema/claim.ts";
import { useStanding } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { groupByParagraph } from "./claimGroups.ts";
import { ClaimSign } from "./ClaimSigns.tsx";
import styles from "./ClaimSquares.module.css";

interface ClaimSquaresProps {
  figure: string;
  /** What the squares show together, in words. */
  label: string;
  /** In reading order. */
  claims: readonly Claim[];
}

/** Every claim as a square that opens, paragraph by paragraph; one tab stop, within which the arrow keys move. */
export function ClaimSquares({ figure, label, claims }: ClaimSquaresProps) {
  const { i18n } = useReading();
  return (
    <ol role="list" className={styles.squares} aria-label={label} data-roving="">
      {groupByParagraph(claims).map((group) => (
        <li key={group.paragraph}>
          <span aria-hidden="true">{i18n.formatNumber(group.paragraph)}</span>
          <ol role="list" aria-label={i18n.t("panel.paragraph", { paragraph: group.paragraph })}>
            {group.claims.map((claim) => (
              <ClaimSquare key={claim.id} figure={figure} claim={claim} tabStop={claim === claims[0]} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function ClaimSquare({ figure, claim, tabStop }: { figure: string; claim: Claim; tabStop: boolean }) {
  const { href, i18n, story } = useReading();
  const sel = entityKey("claim", claim.id);
  const standing = useStanding(sel);
  const inArticleLanguage = i18n.lang === story.article.language;
  return (
    <li>
      <a
        href={href(sel)}
        data-sel={sel}
        data-selected={standing === "selected" || undefined}
        data-dimmed={standing === "dimmed" || undefined}
        aria-current={standing === "selected" || undefined}
        aria-label={i18n.t("claimList.square", {
          claim: inArticleLanguage ? claim.phrase : claim.gloss,
          comparison: i18n.t(`comparison.${claim.comparison}.label`),
          who: i18n.t(`status.${claim.status}.label`),
        })}
        tabIndex={tabStop ? 0 : -1}
      >
        <ClaimSign figure={figure} comparison={claim.comparison} status={claim.status} />
      </a>
    </li>
  );
}
