import { entityKey } from "#model/entity.ts";
import { claimsMatching } from "#model/questions.ts";
import { claimGroups, listQuery } from "#state/viewState.ts";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { Figure } from "#figures/Figure.tsx";
import { Filters } from "#figures/Filters.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { type FigureKindProps, latePart } from "#figures/registry.ts";
import { OpeningWords } from "#figures/Words.tsx";
import { partOf } from "#figures/mostInChapter.ts";
import { claimsShown, groupByParagraph, groupBySubject } from "./claimGroups.ts";
import styles from "./ClaimList.module.css";
import { ClaimSearch, ShownCount } from "./ClaimSearch.tsx";
import { ClaimSquares } from "./ClaimSquares.tsx";

const ClaimTable = latePart("[data-table]:has(> table)", async () => (await import("./ClaimTable.tsx")).ClaimTable);

/**
 * The article as its claims: what they are filtered by, which is the key to the squares that follow; on the figure's own
 * page first what sources say otherwise, and also the search and the whole list, to which other pages lead.
 */
export function ClaimList({ block, headingLevel }: FigureKindProps) {
  const { story, i18n, part, isEmbed } = useReading();
  const group = useViewState((state) => state.group);
  const claims = claimsShown(story, block);
  const isOwnPage = headingLevel === 1 && !isEmbed;
  const drawn = partOf(claims, part);
  const groups =
    group === "subject" ? groupBySubject(story, drawn, i18n.t("claimList.elsewhere")) : groupByParagraph(drawn);
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={isOwnPage ? <ClaimTable block={block} claims={claims} /> : <WholeListLink figure={block.id} />}
      shown={[]}
    >
      <div className={styles.frame}>
        {isOwnPage && <Differences />}
        <div className={styles.parts}>
          <div className={styles.controls}>
            <Filters count={(filter) => claimsMatching(story, claims, filter).length} isKey />
            {isOwnPage && <ClaimSearch figure={block.id} />}
            <ShownCount claims={claims} />
          </div>
          <div>
            <GroupSwitch />
            <ClaimSquares name={graphicName(block, headingLevel, i18n)} groups={groups} isWhole={headingLevel === 1} />
            {drawn.length < claims.length && (
              <p>{i18n.t("filter.shown", { shown: i18n.formatNumber(drawn.length), count: claims.length })}</p>
            )}
          </div>
        </div>
      </div>
    </Figure>
  );
}

/** The points on which sources say otherwise, each a link to its claim. */
function Differences() {
  const { story, i18n } = useReading();
  const differences = story.differences.filter(({ comparison }) => comparison === "differs");
  if (differences.length === 0) return null;
  return (
    <div className={styles.differences}>
      <b>{i18n.t("figure.differences")}</b>
      <ol role="list">
        {differences.map(({ id, claim, articleSays }) => (
          <li key={id}>
            <ClaimSign comparison="differs" sizePx={20} />
            <OpeningWords sel={entityKey("claim", claim)} of={articleSays} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** By what the squares stand together. */
function GroupSwitch() {
  const { i18n } = useReading();
  const group = useViewState((state) => state.group);
  return (
    <div className={`${styles.groups ?? ""} needs-script`} role="group" aria-label={i18n.t("claimList.group")}>
      {claimGroups.map((value) => (
        <button key={value} type="button" data-set={`group=${value}`} aria-pressed={group === value}>
          {i18n.t(`claimList.${value}`)}
        </button>
      ))}
    </div>
  );
}

/** Leads to the figure's own page, where what is filtered here is listed. */
function WholeListLink({ figure }: { figure: string }) {
  const { i18n, figureHref } = useReading();
  const query = useViewState(listQuery);
  return (
    <a className={styles.wholeList} href={figureHref(figure) + query}>
      {i18n.t("claimList.wholeList")}
    </a>
  );
}
