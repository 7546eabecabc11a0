/** The columns of the list of claims, in the order in which they stand. */
export const claimColumns = ["phrase", "meaning", "status", "comparison", "paragraph"] as const;
export type ClaimColumn = (typeof claimColumns)[number];

/** The column by which the list of claims is sorted, with a minus where that is descending; `paragraph` is reading order. */
export type ClaimSort = ClaimColumn | `-${ClaimColumn}`;

/** Every way to sort, each column ascending, then descending. */
export const claimSorts: readonly ClaimSort[] = claimColumns.flatMap((column) => [column, `-${column}` as const]);

/** The sort after a column is chosen: ascending, or reversed if it was already sorted by that column. */
export function nextSort(sort: ClaimSort, column: ClaimColumn): ClaimSort {
  return sort === column ? `-${column}` : column;
}
