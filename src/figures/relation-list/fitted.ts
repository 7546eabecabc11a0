import type { Frame } from "#figures/frame.ts";
import type { Group } from "./groups.ts";

const gapPx = 8;
const [leastPx, mostPx] = [24, 56];
/** Of a heading, with the room around it, in sizes of its letters. */
const headingEm = 1.7;

/**
 * As many groups, the first ones, as a room holds as headings over squares in rows, one at least; and the side of a
 * square, in px, as large as fits.
 */
export function fittedGroups(
  groups: readonly Group[],
  { widthPx, heightPx = Infinity, fontPx, most = groups.length }: Frame & { widthPx: number },
): { groups: readonly Group[]; squarePx: number } {
  const shown = groups.slice(0, most);
  const needed = (squarePx: number) =>
    shown.reduce((sum, { relations }) => {
      const perRow = Math.floor((widthPx + gapPx) / (squarePx + gapPx));
      return sum + headingEm * fontPx + Math.ceil(relations.length / perRow) * (squarePx + gapPx);
    }, 0);
  let squarePx = mostPx;
  while (squarePx > leastPx && needed(squarePx) > heightPx) squarePx--;
  if (needed(squarePx) <= heightPx || shown.length <= 1) return { groups: shown, squarePx };
  return fittedGroups(groups, { widthPx, heightPx, fontPx, most: shown.length - 1 });
}
