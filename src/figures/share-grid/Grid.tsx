import { useFrame } from "#figures/frame.ts";
import { RowMark } from "#figures/Mark.tsx";
import { isSoft } from "#figures/bars/qualified.ts";
import { useReading } from "#figures/Reading.tsx";
import { wordsWithin } from "#figures/placing/wrapWords.ts";
import { entityKey } from "#model/entity.ts";
import type { ShareGridOptions } from "./block.ts";
import { cell, filledRows, gridSize, pitch, softEdge } from "./gridPath.ts";
import styles from "./ShareGrid.module.css";

interface GridProps {
  /** Of the figure; it names the pattern. */
  id: string;
  options: ShareGridOptions;
  claimed: { value: string; of: string };
}

/** Of a frame that is not fluid, how much the words below the number take across. */
const ofShare = 0.29;

/** The grid of a hundred cells with the claimed share filled, its number, and of what it is a share. */
export function Grid({
  id,
  options: { share, qualifier, claim, denominatorClaim },
  claimed: { value, of },
}: GridProps) {
  const { i18n } = useReading();
  const { widthPx, fontPx } = useFrame();
  const shownOf = widthPx === "fluid" ? of : wordsWithin(of, ofShare * widthPx, fontPx, 2);
  const soft = isSoft(qualifier);
  const spoken = i18n.t("shareGrid.spokenShare", { value: [value, of].filter(Boolean).join(" ") });
  const valueClass = [value.split(" ").length > 2 && styles.long, !of && styles.alone].filter(Boolean).join(" ");
  const cells = `${id}-cells`;
  return (
    <div className={styles.share}>
      <RowMark sel={entityKey("claim", claim)} layer="article" label={spoken} className={styles.claimed}>
        <svg viewBox={`0 ${-cell / 2} ${gridSize} ${gridSize}`} aria-hidden="true">
          <pattern id={cells} y={-cell / 2} width={pitch} height={pitch} patternUnits="userSpaceOnUse">
            <path d={`M.5.5H${cell - 0.5}V${cell - 0.5}H.5z`} className={styles.empty} />
          </pattern>
          <path d={`M0-9H${gridSize}V${gridSize}H0z`} fill={`url(#${cells})`} />
          <g className={styles.filled}>
            <path d={filledRows(share, soft, i18n.dir)} strokeDasharray={`${cell} ${pitch - cell}`} />
            {soft &&
              softEdge(share, i18n.dir).map(({ path, opacity }) => (
                <path key={opacity} d={path} opacity={opacity < 1 ? opacity : undefined} />
              ))}
          </g>
        </svg>
        <b className={valueClass || undefined}>{value}</b>
      </RowMark>
      {denominatorClaim !== undefined && of ? (
        <RowMark sel={entityKey("claim", denominatorClaim)} layer="article" className={styles.of}>
          {shownOf}
        </RowMark>
      ) : (
        of && <span className={styles.of}>{shownOf}</span>
      )}
    </div>
  );
}
