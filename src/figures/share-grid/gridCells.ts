/** One filled cell of the grid of a hundred, by column and row from the top left, as far as it is filled. */
export interface GridCell {
  column: number;
  row: number;
  /** 0 to 1: how much of the cell is filled, from the side where reading starts. */
  part: number;
}

/**
 * The filled cells of a 10 x 10 grid in the order of reading: row by row from the top, each row from the left under
 * ltr and from the right under rtl. The last is filled in part when the share is no whole percent.
 */
export function gridCells(share: number, direction: "ltr" | "rtl"): GridCell[] {
  const filled = Math.min(Math.max(share, 0), 100);
  return Array.from({ length: Math.ceil(filled) }, (_, index) => ({
    column: direction === "rtl" ? 9 - (index % 10) : index % 10,
    row: Math.floor(index / 10),
    part: Math.min(1, Math.round((filled - index) * 100) / 100),
  }));
}
