import { Figure } from "#figures/Figure.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { findSeries } from "#model/questions.ts";
import type { LevelPlotOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { levelPlotTable } from "./table.ts";

/** A level that the article gives without a date, across the record's values at theirs. */
export function LevelPlot({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const series = findSeries(story, (block.options as LevelPlotOptions).series);
  if (!series) return null;
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      canBeHeard
      table={levelPlotTable(block, story, series, i18n)}
      notes={series.note ? [series.note] : []}
    >
      <Graphic block={block} headingLevel={headingLevel} />
    </Figure>
  );
}
