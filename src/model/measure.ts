import { geoDistance } from "d3-geo";
import type { Qualifier } from "./schema/record.ts";

/** A point in degrees, WGS 84. */
export interface LonLat {
  lon: number;
  lat: number;
}

/** Mean radius of the Earth in kilometres (IUGG 1980, R1 of WGS 84). */
const earthRadiusKm = 6371.0088;

/** Great-circle distance in kilometres on a sphere of the Earth's mean radius; up to 0.6 % off the ellipsoid's. */
export function distanceKm(a: LonLat, b: LonLat): number {
  return geoDistance([a.lon, a.lat], [b.lon, b.lat]) * earthRadiusKm;
}

/** The distance as it is told, with an "about": in tens of kilometres, below a hundred in kilometres. */
export function aboutKm(a: LonLat, b: LonLat): number {
  const km = distanceKm(a, b);
  return km < 100 ? Math.round(km) : Math.round(km / 10) * 10;
}

/** Growth from one value to the next in percent of the first: 928.4 to 1700 is 83.1. Infinite from zero. */
export function growthPercent(from: number, to: number): number {
  return ((to - from) / from) * 100;
}

/** A number with what the source says of it; without a value where it is a range. */
export interface Stated {
  value?: number | undefined;
  qualifier?: Qualifier | undefined;
}

/** How far one stated number lies above another. */
export interface Growth {
  /** Of the first number, with one decimal, rounded down where it is a bound; negative for a fall. */
  percent: number;
  /** Whether the later number is only known to be more than its value. */
  atLeast: boolean;
}

/**
 * The growth from one stated number to another. Undefined where one has no value, the first is zero, or what
 * qualifies one of them leaves no bound to state.
 */
export function growthBetween(from: Stated | undefined, to: Stated | undefined): Growth | undefined {
  if (!from?.value || to?.value === undefined || from.qualifier) return undefined;
  if (to.qualifier && to.qualifier !== "more-than") return undefined;
  const atLeast = to.qualifier === "more-than";
  const tenths = growthPercent(from.value, to.value) * 10;
  const percent = (atLeast ? Math.floor(tenths) : Math.round(tenths)) / 10;
  return atLeast && percent < 0 ? undefined : { percent, atLeast };
}

/** A value raised by a percentage, to one decimal: 928.4 by 85 is 1717.5. */
export function raisedBy(value: number, percent: number): number {
  return Math.round((value * (100 + percent)) / 10) / 10;
}

/** What a share leaves of the whole, both in percent of the whole: 51 leaves 49, 12.6 leaves 87.4. */
export function restPercent(share: number): number {
  return Number((100 - share).toFixed(6));
}

/** Days from one date to another, in UTC, negative when the second is earlier: 3 October to 18 November is 46. */
export function daysBetween(a: Date, b: Date): number {
  return Math.round((Number(b) - Number(a)) / 86_400_000);
}

/** Days in a month on average, in the Gregorian calendar. */
const monthDays = 365.2425 / 12;

/** Months from one date to another, to the nearest whole one: 29 July 2021 to 18 November 2022 is 16. */
export function monthsBetween(a: Date, b: Date): number {
  return Math.round(daysBetween(a, b) / monthDays);
}
