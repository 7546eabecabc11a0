import { figureKind } from "#figures/figureKind.tsx";
import { findSeries } from "#model/questions.ts";
import type { ShareGridOptions } from "./block.ts";
import { estimatesOf } from "./estimates.ts";
import { Graphic } from "./Graphic.tsx";
import { shareGridTable } from "./table.ts";

/** A claimed share as cells of a hundred, and below it the published estimates on one percent axis. */
export const Kind = figureKind(Graphic, (block, { story, i18n }) => {
  const options = block.options as ShareGridOptions;
  const note = findSeries(story, options.estimates ?? "")?.note;
  return {
    listsAll: true,
    canBeHeard: true,
    table: shareGridTable(block, estimatesOf(story, options, i18n), i18n),
    notes: note ? [note] : [],
  };
});
