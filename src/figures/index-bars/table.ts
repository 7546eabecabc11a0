import type { FigureTable } from "#figures/DataTable.tsx";
import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { BarGroup } from "./bars.ts";

const columns = ["year", "who", "what", "value", "meaning", "note"] as const;

/** Every bar as a row: year, measure, value, what it means; the groups in the order of the drawing. */
export function indexBarsTable(block: FigureBlock, groups: readonly BarGroup[], i18n: I18n): FigureTable {
  return {
    caption: i18n.t("table.caption", { title: i18n.localiseDigits(block.title) }),
    columns: columns.map((id) => ({ id, label: i18n.t(`table.${id}`), isDetail: id === "note" })),
    rows: groups.flatMap((group) =>
      group.bars.map((bar) => ({
        id: bar.id,
        cells: [
          bar.yearLabel,
          i18n.t(bar.layer === "article" ? "axis.claimed" : "axis.recorded"),
          group.title,
          bar.value ? { text: bar.value, sel: bar.sel } : i18n.t("table.empty"),
          bar.detail || i18n.t("table.empty"),
          bar.note ?? i18n.t("table.empty"),
        ],
      })),
    ),
  };
}
