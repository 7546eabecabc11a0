import { ClaimSign } from "#figures/ClaimSigns.tsx";
import { useFrame } from "#figures/frame.ts";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { Claim } from "#model/schema/claim.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { ClaimFilters } from "./ClaimFilters.tsx";
import { claimsShown, groupByParagraph, tellingCounts } from "./claimGroups.ts";
import styles from "./ClaimList.module.css";
import { ClaimSquares } from "./ClaimSquares.tsx";
import { squareRows } from "./squareRows.ts";

interface GraphicProps {
  block: FigureBlock;
  headingLevel?: 1 | 2 | 3;
  /** Whether there is a field to search in. */
  searchable?: boolean;
}

/** The claims as squares, and the key to them: on a page with its filters, in a room of its own the most frequent signs. */
export function Graphic({ block, headingLevel = 1, searchable = false }: GraphicProps) {
  const { story, i18n } = useReading();
  const { widthPx, heightPx = Infinity, most = Infinity } = useFrame();
  const claims = claimsShown(story, block);
  const name = graphicName(block, headingLevel, i18n);
  return (
    <div className={styles.frame}>
      <div className={styles.parts}>
        {widthPx === "fluid" ? (
          <>
            <ClaimSquares name={name} groups={groupByParagraph(claims)} />
            <ClaimFilters figure={block.id} claims={claims} searchable={searchable} />
          </>
        ) : (
          <>
            <ClaimSquares name={name} {...squareRows(claims, { widthPx, heightPx })} />
            <Counts claims={claims} most={most} />
          </>
        )}
      </div>
    </div>
  );
}

function Counts({ claims, most }: { claims: readonly Claim[]; most: number }) {
  const { i18n } = useReading();
  return (
    <ul role="list" className={styles.counts}>
      {tellingCounts(claims, most).map(({ value, count }) => (
        <li key={value}>
          <ClaimSign comparison={value} />
          <b>{i18n.formatNumber(count)}</b> <span>{i18n.t(`comparison.${value}.label`)}</span>
        </li>
      ))}
    </ul>
  );
}
