import type { FigureTable } from "#figures/DataTable.tsx";
import { figureTable } from "#figures/figureTable.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Share } from "./shares.ts";

/** Each statement as a row: who makes it, whose share, how much, and what is left. */
export function splitBarTable(block: FigureBlock, shares: readonly Share[], i18n: I18n): FigureTable {
  const empty = i18n.t("table.empty");
  const own = (["holder", "share", "rest"] as const).map((id) => [id, `splitBar.${id}`] as const);
  return figureTable(
    block,
    i18n,
    { columns: ["who", ...own, "note"], details: ["note"] },
    shares.map((share) => ({
      id: share.layer,
      cells: [
        share.heading,
        (share.value && share.holder) || empty,
        { text: share.value || empty, sel: share.sel },
        share.restValue || empty,
        share.words.map(i18n.localiseDigits).join(i18n.t("list.dot")) || empty,
      ],
    })),
  );
}
