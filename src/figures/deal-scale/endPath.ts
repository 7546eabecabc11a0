import type { End } from "./sizes.ts";

/** How far an open end reaches beyond its number, in px. */
export const openPx = 24;

/**
 * Path data, in whole px from a number at x 0, of the pieces that say "more than" or "up to" beside a mark that ends
 * `fromPx` beyond its number: ever shorter, away from zero or toward it. Empty for other ends.
 */
export function openPath(end: End, fromPx: number, y: number, direction: "ltr" | "rtl"): string {
  if (end !== "open" && end !== "up-to") return "";
  const sign = (end === "open") === (direction === "ltr") ? 1 : -1;
  const pieces = [
    [fromPx + 2, 7],
    [fromPx + 11, 4],
    [openPx - 2, 2],
  ] as const;
  return pieces.map(([at, length]) => `M${String(sign * at)} ${String(y)}h${String(sign * length)}`).join("");
}

/**
 * Path data of what stands beyond the end of a bar around `y`: the pieces of "more than", the fading edge of "about".
 * Empty for other ends.
 */
export function barEndPath(end: End, y: number, direction: "ltr" | "rtl"): string {
  if (end === "open") return openPath(end, 0, y, direction);
  if (end !== "soft") return "";
  const sign = direction === "ltr" ? 1 : -1;
  return `M${String(sign * 3)} ${String(y - 5)}v10M${String(sign * 6)} ${String(y - 3)}v6`;
}
