import type { LabelSide } from "#figures/Label.tsx";
import { textWidthPx } from "#figures/placing/textWidth.ts";

/** The name of a year under the axis. */
export interface PlacedYear {
  year: number;
  /** Percent from the left. */
  x: number;
  side: LabelSide;
  /** Whether a finding names it. */
  isKey: boolean;
  /** Shown only where the drawing is wide. */
  wideOnly: boolean;
}

/** Least room between two names, in em. */
const gapEm = 7 / 13;

/**
 * Chooses the years that are named: those of findings first (two neighbours lean away from each other), then the first
 * and the last, then as many as fit a drawing of the first of `widthsPx`; what only fits the next is marked so.
 */
export function placeYears(
  years: readonly { year: number; x: number; isKey: boolean }[],
  widthsPx: readonly number[],
  fontPx: number,
): readonly PlacedYear[] {
  const touch = (a: PlacedYear, b: PlacedYear, widthPx: number) => {
    const [aLeft, aRight] = edges(a, widthPx, fontPx);
    const [bLeft, bRight] = edges(b, widthPx, fontPx);
    return aLeft < bRight + gapEm * fontPx && bLeft < aRight + gapEm * fontPx;
  };
  const wanted = [...years].sort((a, b) => Number(b.isKey) - Number(a.isKey) || rank(a, years) - rank(b, years));
  const placed: PlacedYear[] = [];
  for (const [index, widthPx] of widthsPx.entries())
    for (const { year, x, isKey } of wanted) {
      if (placed.some((other) => other.year === year)) continue;
      const entry: PlacedYear = { year, x, side: "centre", isKey, wideOnly: index > 0 };
      const inWay = placed.filter((other) => touch(entry, other, widthPx));
      const [other] = inWay;
      if (!other) placed.push(entry);
      else if (isKey && other.isKey && inWay.length === 1 && other.side === "centre") {
        const leaning = [
          { ...other, side: other.x < x ? "left" : "right" } satisfies PlacedYear,
          { ...entry, side: other.x < x ? "right" : "left" } satisfies PlacedYear,
        ];
        const rest = placed.filter((one) => one !== other);
        if (!leaning.some((one) => rest.some((third) => touch(one, third, widthPx))))
          placed.splice(0, placed.length, ...rest, ...leaning);
      }
    }
  return placed.sort((a, b) => a.year - b.year);
}

/** First and last before all others, these in the order of time. */
function rank({ year }: { year: number }, years: readonly { year: number }[]): number {
  if (year === years[0]?.year) return -2;
  return year === years.at(-1)?.year ? -1 : year;
}

/** Left and right edge of a name in px. */
function edges({ x, side, year }: PlacedYear, widthPx: number, fontPx: number): [number, number] {
  const at = (x / 100) * widthPx;
  const room = textWidthPx(String(year), fontPx);
  if (side === "centre") return [at - room / 2, at + room / 2];
  return side === "left" ? [at - room, at] : [at, at + room];
}
