import { figureKind } from "#figures/figureKind.tsx";
import { findSeries } from "#model/questions.ts";
import type { YearColumnsOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { yearColumnsTable } from "./table.ts";

/** What the record has year by year as columns, a claimed change as a step among them; other measures in the table alone. */
export const Kind = figureKind(Graphic, (block, { story, i18n }) => {
  const { record, others } = block.options as YearColumnsOptions;
  const notes = [record, ...others].flatMap((id) => findSeries(story, id)?.note ?? []);
  return { canBeHeard: true, table: yearColumnsTable(block, story, i18n), notes };
});
