import type { FigureTable } from "#figures/DataTable.tsx";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey } from "#model/entity.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { ShareGridOptions } from "./block.ts";
import type { Estimate } from "./estimates.ts";

/** Every estimate as a row, by date; the claimed share alone where there is none that is the article's. */
export function shareGridTable(
  block: FigureBlock,
  claimed: { value: string; of: string },
  estimates: readonly Estimate[],
  i18n: I18n,
): FigureTable {
  const empty = i18n.t("table.empty");
  const { claim } = block.options as ShareGridOptions;
  const claimRow = {
    id: "claim",
    cells: [
      i18n.t("shareGrid.article"),
      empty,
      { text: claimed.value, sel: entityKey("claim", claim) },
      claimed.of || empty,
      i18n.t("shareGrid.claimed"),
      empty,
      empty,
    ],
  };
  const rows = estimates.map((estimate) => ({
    id: estimate.id,
    cells: [
      estimate.who || empty,
      estimate.when,
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
    rows: estimates.some(({ layer }) => layer === "article") ? rows : [claimRow, ...rows],
  };
}
