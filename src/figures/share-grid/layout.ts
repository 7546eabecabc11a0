import type { Direction } from "#i18n/languages.ts";
import { max, sort } from "d3-array";
import { scaleLinear } from "d3-scale";
import { along, rowsEnlarged, type Frame } from "#figures/frame.ts";
import { interpolateTenths, toTenth } from "#figures/placing/stretch.ts";
import { evenlyChosen } from "#figures/placing/evenlyChosen.ts";
import type { Estimate } from "./estimates.ts";

/** One estimate on its strip; all numbers are percent. */
export interface PlacedEstimate {
  estimate: Estimate;
  /** From zero to the number, of the axis' length; never quite nothing, for an SVG without width shows nothing. */
  reach: number;
  /** Its place when all are ordered by size, from 1; none for the claim's own, which stays first. */
  rank: number | undefined;
  /** Where a range begins, the number lies, zero does and the sign stands, inside that reach as seen from its left. */
  lowX: number;
  endX: number;
  zeroX: number;
  signX: number;
}

export interface PlacedEstimates {
  /** Round values and where they lie, in percent of the axis' length from the left. */
  ticks: readonly { value: number; x: number }[];
  /** Where the claimed share lies. */
  claimedX: number;
  rows: readonly PlacedEstimate[];
}

const leastReach = 0.1;
/** So few round values that a narrow axis holds their labels. */
const mostTicks = 3;

/**
 * Lays the estimates on one axis from zero to the greatest number of all and of the claimed share, at least 10 percent;
 * magnitude grows from the side where reading starts. Words stand beyond the axis.
 */
export function layoutEstimates(share: number, estimates: readonly Estimate[], dir: Direction): PlacedEstimates {
  const greatest = Math.max(10, share, max(estimates, ({ high }) => high) ?? 0);
  const at = scaleLinear([0, greatest], along({ widthPx: "fluid", dir })).interpolate(interpolateTenths);
  const reachOf = scaleLinear([0, greatest], [0, 100]).interpolate(interpolateTenths);
  const bySize = sort(
    estimates.filter(({ layer }) => layer === "record"),
    ({ low, high }) => low + high,
  );
  return {
    ticks: at.ticks(mostTicks).map((value) => ({ value, x: at(value) })),
    claimedX: at(share),
    rows: estimates.map((estimate) => ({
      estimate,
      rank: bySize.indexOf(estimate) + 1 || undefined,
      reach: Math.max(reachOf(estimate.high), leastReach),
      ...placeInside(estimate, dir),
    })),
  };
}

function placeInside(
  { low, high, shape }: Estimate,
  dir: Direction,
): Omit<PlacedEstimate, "estimate" | "rank" | "reach"> {
  const inside = scaleLinear([0, high || 1], along({ widthPx: "fluid", dir })).interpolate(interpolateTenths);
  const [zeroX, endX] = inside.range() as [number, number];
  const lowX = shape === "range" && high > 0 ? inside(low) : zeroX;
  return { lowX, endX, zeroX, signX: shape === "range" ? toTenth((lowX + endX) / 2) : endX };
}

/** Heights on a page, in px: the labels of the axis with the title, and of a row its words and its strip. */
const aboveRowsPx = 36;
const rowPx = 40;

/**
 * The estimates that a frame has room for, in the order given. Where that is not all: the record's alone, estimates
 * before bounds, from the lowest to the highest.
 */
export function estimatesWithin(estimates: readonly Estimate[], frame: Frame): readonly Estimate[] {
  const { heightPx, most } = frame;
  if (heightPx === undefined || most === undefined) return estimates;
  const recorded = estimates.filter(({ layer }) => layer === "record");
  const numbers = recorded.filter(({ caveat }) => caveat === "");
  const room = Math.floor((heightPx / rowsEnlarged(frame) - aboveRowsPx) / rowPx);
  return evenlyChosen(numbers.length > 0 ? numbers : recorded, Math.min(room, most), ({ low, high }) => low + high);
}
