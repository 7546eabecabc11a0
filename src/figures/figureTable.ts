import type { I18n } from "#i18n/i18n.ts";
import type { UiKey } from "#i18n/uiWords.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { FigureTable } from "./DataTable.tsx";

type TableWord = UiKey extends infer Key ? (Key extends `table.${infer Word}` ? Word : never) : never;

/** A column that is called by the word of tables that its id names, or by another. */
type ColumnOf = TableWord | readonly [id: string, words: UiKey];

/** A figure's values as a table; the columns with the ids of `details` stand only on the figure's own page. */
export function figureTable(
  { title }: FigureBlock,
  i18n: I18n,
  { columns, details = [] }: { columns: readonly ColumnOf[]; details?: readonly string[] },
  rows: FigureTable["rows"],
): FigureTable {
  return {
    caption: i18n.t("table.caption", { title: i18n.localiseDigits(title) }),
    columns: columns.map((column) => {
      const [id, words] = typeof column === "string" ? [column, `table.${column}` as const] : column;
      return { id, label: i18n.t(words), ...(details.includes(id) && { isDetail: true }) };
    }),
    rows,
  };
}
