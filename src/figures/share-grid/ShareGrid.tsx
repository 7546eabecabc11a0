import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { findSeries } from "#model/questions.ts";
import type { ShareGridOptions } from "./block.ts";
import { estimatesOf } from "./estimates.ts";
import { Graphic } from "./Graphic.tsx";
import { shareGridTable } from "./table.ts";

/** A claimed share as cells of a hundred, and below it the published estimates on one percent axis. */
export function ShareGrid({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as ShareGridOptions;
  const estimates = estimatesOf(story, options, i18n);
  const series = options.estimates === undefined ? undefined : findSeries(story, options.estimates);
  return (
    <Figure
      listsAll
      block={block}
      headingLevel={headingLevel}
      canBeHeard
      table={shareGridTable(block, estimates, i18n)}
      notes={series?.note ? [series.note] : []}
    >
      <Graphic block={block} name={graphicName(block, headingLevel, i18n)} />
    </Figure>
  );
}
