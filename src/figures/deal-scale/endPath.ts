import { onward } from "#figures/frame.ts";
import type { End } from "./amounts.ts";

/** How far an open end reaches beyond its number, in px. */
export const openPx = 24;

interface EndPlace {
  /** The middle of the mark, in px from the top. */
  y: number;
  dir: "ltr" | "rtl";
  /** How many times larger than on a page. */
  times?: number;
}

/**
 * Path data, in whole px from a number at x 0, of the pieces that say "more than" or "up to" beside a mark that ends
 * `fromPx` beyond its number: ever shorter, away from zero or toward it. Empty for other ends.
 */
export function openPath(end: End, fromPx: number, { y, dir, times = 1 }: EndPlace): string {
  if (end !== "open" && end !== "up-to") return "";
  const along = onward(dir) * (end === "open" ? times : -times);
  const pieces = [
    [fromPx + 2, 7],
    [fromPx + 11, 4],
    [openPx - 2, 2],
  ] as const;
  return pieces.map(([at, length]) => `M${along * at} ${y}h${along * length}`).join("");
}

/**
 * Path data of what stands beyond the end of a bar: the pieces of "more than", the fading edge of "about".
 * Empty for other ends.
 */
export function barEndPath(end: End, place: EndPlace): string {
  if (end === "open") return openPath(end, 0, place);
  if (end !== "soft") return "";
  const { y, dir, times = 1 } = place;
  const edge = (at: number, half: number) => `M${onward(dir) * at * times} ${y - half * times}v${2 * half * times}`;
  return edge(3, 5) + edge(6, 3);
}
