/** What stands in one cell; a list is several values in one. */
export type Cell = string | number | boolean | readonly (string | number | readonly number[])[] | undefined;

/** What a spreadsheet that opens the file would take for the start of a formula. */
const formula = /^[=+\-@\t\r]/u;

/**
 * Rows as CSV: UTF-8 with a byte order mark, by which spreadsheets know Arabic, RFC 4180 quotes and line ends. An
 * apostrophe keeps words that begin like a formula from being one; numbers are written as they are.
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return "";
  const text = plainCell(cell);
  const safe = typeof cell === "string" && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Ids, dates and addresses hold no spaces, so that one separates them; points are written as JSON. */
function plainCell(cell: Exclude<Cell, undefined>): string {
  if (typeof cell !== "object") return String(cell);
  return cell.some((part) => typeof part === "object") ? JSON.stringify(cell) : cell.join(" ");
}
