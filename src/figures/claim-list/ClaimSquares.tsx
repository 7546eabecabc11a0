import type { ClaimGroup } from "./claimGroups.ts";
import { entityKey } from "#model/entity.ts";
import type { Claim } from "#model/schema/claim.ts";
import { deniedLabel } from "#figures/Denials.tsx";
import type { GraphicName } from "#figures/graphicName.ts";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { Words } from "#figures/Words.tsx";
import styles from "./ClaimSquares.module.css";

interface ClaimSquaresProps {
  name: GraphicName;
  groups: readonly ClaimGroup[];
  /** That of the page's style without. */
  squarePx?: number;
  /** Whether a square's name also says what the article's own words mean, for which a story's page has no room. */
  isWhole?: boolean;
}

/** Every claim as a square that opens, group by group; one tab stop, within which the arrow keys move. */
export function ClaimSquares({ name, groups, squarePx, isWhole = false }: ClaimSquaresProps) {
  const { i18n } = useReading();
  return (
    <ol role="list" className={styles.squares} {...name} data-roving="">
      {groups.map(({ paragraph, name, claims }) => (
        <li key={claims[0]?.id} className={name && styles.named}>
          {paragraph !== undefined && <span aria-hidden="true">{i18n.formatNumber(paragraph)}</span>}
          {name !== undefined && <Words as="b" of={name} aria-hidden="true" />}
          <ol role="list" aria-label={paragraph === undefined ? name : i18n.t("panel.paragraph", { paragraph })}>
            {claims.map((claim) => (
              <ClaimSquare key={claim.id} claim={claim} sizePx={squarePx} isWhole={isWhole} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

/** In a size of its own, where the key has no statuses, without the sign of who says so. */
function ClaimSquare({ claim, sizePx, isWhole }: { claim: Claim; sizePx: number | undefined; isWhole: boolean }) {
  const reading = useReading();
  const { i18n, story } = reading;
  const inArticleLanguage = i18n.lang === story.article.language;
  return (
    <li>
      <RowMark
        sel={entityKey("claim", claim.id)}
        label={deniedLabel(
          i18n.t("claimList.square", {
            claim: [isWhole || !inArticleLanguage ? claim.gloss : "", inArticleLanguage ? claim.phrase : ""]
              .filter(Boolean)
              .join(i18n.t("list.stop")),
            comparison: i18n.t(`comparison.${claim.comparison}.label`),
            who: i18n.t(`status.${claim.status}.label`),
          }),
          [claim.id],
          reading,
        )}
        className={styles.square}
      >
        <ClaimSign comparison={claim.comparison} {...(sizePx === undefined ? { status: claim.status } : { sizePx })} />
      </RowMark>
    </li>
  );
}
