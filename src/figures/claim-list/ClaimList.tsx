import { formatState } from "#state/viewState.ts";
import { Figure } from "#figures/Figure.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { claimsShown } from "./claimGroups.ts";
import styles from "./ClaimList.module.css";
import { ClaimTable } from "./ClaimTable.tsx";
import { Graphic } from "./Graphic.tsx";

/**
 * The article as its claims: squares in reading order and the key to them; on the figure's own page also the search
 * and the whole list, to which other pages lead.
 */
export function ClaimList({ block, headingLevel }: FigureKindProps) {
  const { story, isEmbed } = useReading();
  const claims = claimsShown(story, block);
  const isOwnPage = headingLevel === 1 && !isEmbed;
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={isOwnPage ? <ClaimTable block={block} claims={claims} /> : <WholeListLink figure={block.id} />}
      shown={[]}
    >
      <Graphic block={block} headingLevel={headingLevel} searchable={isOwnPage} />
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
