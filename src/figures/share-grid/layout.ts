import type { Estimate } from "./estimates.ts";

/** One estimate on its strip; all numbers are percent. */
export interface PlacedEstimate {
  estimate: Estimate;
  /** From zero to the number, of the axis' length; never quite nothing, for an SVG without width shows nothing. */
  reach: number;
  /** A range inside that reach, as seen from the left; whole for other shapes. */
  range: { x: number; width: number };
}

export interface PlacedEstimates {
  /** Round values and where they lie, in percent of the axis' length from the left. */
  ticks: readonly { value: number; x: number }[];
  /** Where the claimed share lies. */
  claimedX: number;
  rows: readonly PlacedEstimate[];
}

const leastReach = 0.1;

/**
 * Lays the estimates on one axis from zero to the greatest number of all and of the claimed share, at least 10 percent;
 * magnitude grows from the side where reading starts, from the right under rtl. Words stand beyond the axis.
 */
export function layoutEstimates(
  share: number,
  estimates: readonly Estimate[],
  direction: "ltr" | "rtl",
): PlacedEstimates {
  const greatest = Math.max(10, share, ...estimates.map(({ high }) => high));
  const turn = (part: number) => round(direction === "rtl" ? 100 - part : part);
  const at = (value: number) => turn((value / greatest) * 100);
  return {
    ticks: ticksUpTo(greatest).map((value) => ({ value, x: at(value) })),
    claimedX: at(share),
    rows: estimates.map((estimate) => {
      const { low, high, shape } = estimate;
      const from = shape === "range" && high > 0 ? (low / high) * 100 : 0;
      return {
        estimate,
        reach: Math.max(round((high / greatest) * 100), leastReach),
        range: { x: direction === "rtl" ? 0 : round(from), width: round(100 - from) },
      };
    }),
  };
}

/** Round values from zero to the last that is at or below the greatest number, so few that a narrow axis holds them. */
function ticksUpTo(greatest: number): number[] {
  const step = greatest > 60 ? 25 : greatest > 40 ? 20 : greatest > 10 ? 10 : 5;
  return Array.from({ length: Math.floor(greatest / step) + 1 }, (_, index) => index * step);
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
