import { figureKind } from "#figures/figureKind.tsx";
import { findSeries } from "#model/questions.ts";
import type { LevelPlotOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { levelPlotTable } from "./table.ts";

/** A level that the article gives without a date, across the record's values at theirs. */
export const Kind = figureKind(Graphic, (block, { story, i18n }) => {
  const series = findSeries(story, (block.options as LevelPlotOptions).series);
  if (!series) return undefined;
  const table = levelPlotTable(block, story, series, i18n);
  return { canBeHeard: true, table, notes: series.note ? [series.note] : [] };
});
