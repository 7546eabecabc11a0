import { figureKind } from "#figures/figureKind.tsx";
import { findSeries } from "#model/questions.ts";
import type { DealScaleOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { dealScaleTable } from "./table.ts";

/** Who sold what, the sizes of the deals on a logarithmic axis, and shares over windows of years: three parts of one list. */
export const Kind = figureKind(Graphic, (block, { story, i18n }) => ({
  listsAll: true,
  table: dealScaleTable(block, story, i18n),
  notes: (block.options as DealScaleOptions).windowSeries.flatMap((id) => findSeries(story, id)?.note ?? []),
}));
