/** The columns of the list of claims, in the order in which they stand. */
export const claimColumns = ["phrase", "meaning", "status", "comparison", "paragraph"] as const;
export type ClaimColumn = (typeof claimColumns)[number];

/** The column by which the list of claims is sorted, with a minus where that is descending; `paragraph` is reading order. */
export type ClaimSort = ClaimColumn | `-${ClaimColumn}`;

/** Every way to sort, each column ascending, then descending. */
export const claimSorts: readonly ClaimSort[] = claimColumns.flatMap((column) => [column, `-${column}` as const]);

/** What choosing a column leads to: that column ascending, or turned round where it is so already. */
export function nextSort(sort: ClaimSort, column: ClaimColumn): ClaimSort {
  return sort === column ? `-${column}` : column;
}
