import { ClaimSign } from "#figures/ClaimSign.tsx";
import { useFrame } from "#figures/frame.ts";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { Claim } from "#model/schema/claim.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { claimsShown, squareRows, tellingCounts } from "./claimGroups.ts";
import styles from "./ClaimList.module.css";
import { ClaimSquares } from "./ClaimSquares.tsx";

/**
 * The claims in a room of its own: as squares in rows, with how many carry the most frequent signs. Pages have them
 * paragraph by paragraph, with the whole key and its filters (ClaimList.tsx).
 */
export function Graphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const { widthPx, heightPx, most = Infinity } = useFrame();
  if (widthPx === "fluid" || heightPx === undefined) throw new Error(`figure "${block.id}" has a room without a size`);
  const claims = claimsShown(story, block);
  return (
    <div className={styles.frame}>
      <div className={styles.parts}>
        <ClaimSquares name={graphicName(block, 1, i18n)} {...squareRows(claims, { widthPx, heightPx })} />
        <Counts claims={claims} most={most} />
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
