import type { GraphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { useFrame } from "#figures/frame.ts";
import { RowMark } from "#figures/Mark.tsx";
import { isSoft } from "#figures/bars/endStrips.ts";
import { wordsWithin } from "#figures/placing/textWidth.ts";
import { entityKey } from "#model/entity.ts";
import type { ShareGridOptions } from "./block.ts";
import { EstimateRows } from "./EstimateRows.tsx";
import { claimedShare, estimatesOf } from "./estimates.ts";
import styles from "./ShareGrid.module.css";
import { cell, filledRows, gridSize, pitch, softEdge } from "./gridPath.ts";

/** The claimed share as cells of a hundred, and the published estimates on one percent axis. */
export function Graphic({ block, name }: { block: FigureBlock; name?: GraphicName }) {
  const { story, i18n } = useReading();
  const options = block.options as ShareGridOptions;
  return (
    <div className={styles.frame} role="group" {...name} data-roving="">
      <Grid id={block.id} options={options} claimed={claimedShare(story, options, i18n)} />
      <EstimateRows id={block.id} share={options.share} estimates={estimatesOf(story, options, i18n)} />
    </div>
  );
}

interface GridProps {
  /** Of the figure; it names the pattern. */
  id: string;
  options: ShareGridOptions;
  claimed: { value: string; of: string };
}

/** Of a frame that is not fluid, how much the words below the number take across. */
const ofShare = 0.29;

/** The grid of a hundred cells with the claimed share filled, its number, and of what it is a share. */
function Grid({ id, options: { share, qualifier, claim, denominatorClaim }, claimed: { value, of } }: GridProps) {
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
