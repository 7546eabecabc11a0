import type { FigureTable } from "#figures/DataTable.tsx";
import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Share } from "./shares.ts";

/** Each statement as a row: who makes it, whose share, how much, and what is left. */
export function splitBarTable(block: FigureBlock, shares: readonly Share[], i18n: I18n): FigureTable {
  const empty = i18n.t("table.empty");
  return {
    caption: i18n.t("table.caption", { title: i18n.localiseDigits(block.title) }),
    columns: [
      { id: "who", label: i18n.t("table.who") },
      { id: "holder", label: i18n.t("splitBar.holder") },
      { id: "share", label: i18n.t("splitBar.share") },
      { id: "rest", label: i18n.t("splitBar.rest") },
      { id: "note", label: i18n.t("table.note"), isDetail: true },
    ],
    rows: shares.map((share) => ({
      id: share.layer,
      cells: [
        share.heading,
        (share.value && share.holder) || empty,
        { text: share.value || empty, sel: share.sel },
        share.restValue || empty,
        share.words.map(i18n.localiseDigits).join(i18n.t("list.dot")) || empty,
      ],
    })),
  };
}
