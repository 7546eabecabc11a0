import { textWidthPx } from "#figures/placing/textWidth.ts";

/** The name of a year under the axis. */
export interface PlacedYear {
  year: number;
  /** Percent from the left. */
  x: number;
  /** Whether a finding names it. */
  isKey: boolean;
  /** Shown only where the drawing is wide. */
  wideOnly: boolean;
}

/** Least room between two names, in em. */
const gapEm = 7 / 13;

/**
 * Chooses the years that are named: those of findings first, then the first and the last, then as many as fit a drawing
 * of the first of `widthsPx`; what only fits the next is marked so.
 */
export function placeYears(
  years: readonly Omit<PlacedYear, "wideOnly">[],
  widthsPx: readonly number[],
  fontPx: number,
): readonly PlacedYear[] {
  const rank = ({ year, isKey }: { year: number; isKey: boolean }) =>
    isKey ? -2 : year === years[0]?.year || year === years.at(-1)?.year ? -1 : year;
  const wanted = years.toSorted((a, b) => rank(a) - rank(b));
  const placed: PlacedYear[] = [];
  for (const [index, widthPx] of widthsPx.entries()) {
    const apart = (a: { x: number }, b: { x: number }) =>
      (Math.abs(a.x - b.x) / 100) * widthPx >= textWidthPx("2000", fontPx) + gapEm * fontPx;
    for (const entry of wanted)
      if (placed.every((other) => apart(entry, other))) placed.push({ ...entry, wideOnly: index > 0 });
  }
  return placed.toSorted((a, b) => a.year - b.year);
}
