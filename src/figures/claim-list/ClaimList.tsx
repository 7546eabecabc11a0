import { formatState } from "#state/viewState.ts";
import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { ClaimFilters } from "./ClaimFilters.tsx";
import { claimsShown, groupByParagraph } from "./claimGroups.ts";
import styles from "./ClaimList.module.css";
import { ClaimSquares } from "./ClaimSquares.tsx";
import { ClaimTable } from "./ClaimTable.tsx";

/**
 * The article as its claims: squares in reading order and the key to them; on the figure's own page also the search
 * and the whole list, to which other pages lead.
 */
export function ClaimList({ block, headingLevel }: FigureKindProps) {
  const { story, i18n, isEmbed } = useReading();
  const claims = claimsShown(story, block);
  const isOwnPage = headingLevel === 1 && !isEmbed;
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={isOwnPage ? <ClaimTable block={block} claims={claims} /> : <WholeListLink figure={block.id} />}
      shown={[]}
    >
      <div className={styles.frame}>
        <div className={styles.parts}>
          <ClaimSquares name={graphicName(block, headingLevel, i18n)} groups={groupByParagraph(claims)} />
          <ClaimFilters figure={block.id} claims={claims} searchable={isOwnPage} />
        </div>
      </div>
    </Figure>
  );
}

/** Leads to the figure's own page, where what is filtered here is listed. */
function WholeListLink({ figure }: { figure: string }) {
  const { i18n, figureHref } = useReading();
  const query = useViewState((state) =>
    formatState({ ...state, sel: undefined, step: undefined, table: [], map: undefined }),
  );
  return (
    <p>
      <a className={styles.wholeList} href={figureHref(figure) + query}>
        {i18n.t("claimList.wholeList")}
      </a>
    </p>
  );
}
