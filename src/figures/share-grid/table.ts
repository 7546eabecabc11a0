import type { FigureTable } from "#figures/DataTable.tsx";
import { figureTable } from "#figures/figureTable.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Estimate } from "./estimates.ts";

/** Every estimate as a row, the article's first, then by date. */
export function shareGridTable(block: FigureBlock, estimates: readonly Estimate[], i18n: I18n): FigureTable {
  const empty = i18n.t("table.empty");
  const rows = estimates.map((estimate) => ({
    id: estimate.id,
    cells: [
      estimate.who || empty,
      estimate.when || empty,
      { text: estimate.value, sel: estimate.sel },
      estimate.of || empty,
      estimate.kind,
      estimate.wording || empty,
      estimate.note || empty,
    ],
  }));
  const columns = ["who", "date", "value", "denominator", ["kind", "shareGrid.kind"], "wording", "note"] as const;
  return figureTable(block, i18n, { columns, details: ["kind", "wording", "note"] }, rows);
}
