import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { findSeries } from "#model/questions.ts";
import type { ShareGridOptions } from "./block.ts";
import { EstimateRows } from "./EstimateRows.tsx";
import { claimedShare, estimatesOf } from "./estimates.ts";
import { Grid } from "./Grid.tsx";
import styles from "./ShareGrid.module.css";
import { shareGridTable } from "./table.ts";

/** A claimed share as cells of a hundred, and below it the published estimates on one percent axis. */
export function ShareGrid({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as ShareGridOptions;
  const estimates = estimatesOf(story, options, i18n);
  const claimed = claimedShare(story, options, i18n);
  const series = options.estimates === undefined ? undefined : findSeries(story, options.estimates);
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={shareGridTable(block, claimed, estimates, i18n)}
      notes={series?.note ? [series.note] : []}
    >
      <div className={styles.frame} role="group" {...graphicName(block, headingLevel, i18n)} data-roving="">
        <Grid id={block.id} options={options} claimed={claimed} />
        <EstimateRows id={block.id} share={options.share} estimates={estimates} />
      </div>
    </Figure>
  );
}
