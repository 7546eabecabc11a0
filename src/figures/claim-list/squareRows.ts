import type { Claim } from "#model/schema/claim.ts";

/** How much of a room's width the squares take at most; the rest is the key's. */
const widthShare = 0.62;
const gapPx = 6;
const mostPx = 96;

/** Claims in rows of squares of one size, in px, as large as a room allows. */
export function squareRows(
  claims: readonly Claim[],
  room: { widthPx: number; heightPx: number },
): { squarePx: number; groups: readonly { claims: readonly Claim[] }[] } {
  const fitting = (lengthPx: number, squarePx: number) => Math.floor((lengthPx + gapPx) / (squarePx + gapPx));
  const columnsOf = (squarePx: number) => fitting(widthShare * room.widthPx, squarePx);
  let squarePx = mostPx;
  while (columnsOf(squarePx) * fitting(room.heightPx, squarePx) < claims.length) squarePx--;
  const columns = columnsOf(squarePx);
  const rows = Array.from({ length: Math.ceil(claims.length / columns) }, (_, row) => row * columns);
  return { squarePx, groups: rows.map((first) => ({ claims: claims.slice(first, first + columns) })) };
}
