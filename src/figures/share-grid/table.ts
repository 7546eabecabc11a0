import type { FigureTable } from "#figures/DataTable.tsx";
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
  return {
    caption: i18n.t("table.caption", { title: i18n.localiseDigits(block.title) }),
    columns: [
      { id: "who", label: i18n.t("table.who") },
      { id: "date", label: i18n.t("table.date") },
      { id: "value", label: i18n.t("table.value") },
      { id: "denominator", label: i18n.t("table.denominator") },
      { id: "kind", label: i18n.t("shareGrid.kind"), isDetail: true },
      { id: "wording", label: i18n.t("table.wording"), isDetail: true },
      { id: "note", label: i18n.t("table.note"), isDetail: true },
    ],
    rows,
  };
}
