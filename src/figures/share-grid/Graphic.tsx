import type { GraphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { ShareGridOptions } from "./block.ts";
import { EstimateRows } from "./EstimateRows.tsx";
import { claimedShare, estimatesOf } from "./estimates.ts";
import { Grid } from "./Grid.tsx";
import styles from "./ShareGrid.module.css";

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
