import type { Claim } from "#model/schema/claim.ts";

/** How much of a room the squares take at most; the rest is the key's, beside them, or below them in a high room. */
const [widthShare, heightShare] = [0.62, 0.42];
const gapPx = 6;
const mostPx = 96;

/** Claims in rows of squares of one size, in px, as large as a room allows. */
export function squareRows(
  claims: readonly Claim[],
  room: { widthPx: number; heightPx: number },
): { squarePx: number; groups: readonly { claims: readonly Claim[] }[] } {
  const isHigh = room.heightPx > 0.4 * room.widthPx;
  const [widthPx, heightPx] = isHigh
    ? [room.widthPx, heightShare * room.heightPx]
    : [widthShare * room.widthPx, room.heightPx];
  const fitting = (lengthPx: number, squarePx: number) => Math.floor((lengthPx + gapPx) / (squarePx + gapPx));
  const columnsOf = (squarePx: number) => fitting(widthPx, squarePx);
  let squarePx = mostPx;
  while (columnsOf(squarePx) * fitting(heightPx, squarePx) < claims.length) squarePx--;
  const columns = columnsOf(squarePx);
  const rows = Array.from({ length: Math.ceil(claims.length / columns) }, (_, row) => row * columns);
  return { squarePx, groups: rows.map((first) => ({ claims: claims.slice(first, first + columns) })) };
}
