import { geoDistance } from "d3-geo";

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

/** Growth from one value to the next in percent of the first: 928.4 to 1700 is 83.1. Infinite from zero. */
export function growthPercent(from: number, to: number): number {
  return ((to - from) / from) * 100;
}

/**
 * How far a value lies from a reference, in percent of the reference, with one decimal; negative below it:
 * 9500 lies -6.2 from 10127.1. Undefined where the reference is zero.
 */
export function distancePercent(value: number, reference: number): number | undefined {
  if (reference === 0) return undefined;
  return Math.round(growthPercent(reference, value) * 10) / 10;
}

/** What a share leaves of the whole, both in percent of the whole: 51 leaves 49, 12.6 leaves 87.4. */
export function restPercent(share: number): number {
  return Number((100 - share).toFixed(6));
}

/** Days from one date to another, in UTC, negative when the second is earlier: 3 October to 18 November is 46. */
export function daysBetween(a: Date, b: Date): number {
  return Math.round((Number(b) - Number(a)) / 86_400_000);
}
