import type { Position } from "geojson";
import { isInside } from "./rings.ts";

/**
 * The line of 4 June 1967 between Israel and the Golan, north to south, [longitude, latitude] in degrees.
 * Schematic, grade B: drawn by hand from the places known to lie on either side (west: Dan, Kfar Szold, Shamir, Gonen,
 * Gadot, Ein Gev, Tel Katzir, al-Hamma; east: Ghajar, Banias, Katzrin, Kursi, Kfar Haruv, Mevo Hama), along the east of
 * the Hula valley, the upper Jordan and the north-east shore of the lake. Good to about 1 km, too coarse for any use
 * but a regional map.
 */
const line1967: readonly Position[] = [
  [35.606, 33.244],
  [35.63, 33.254],
  [35.658, 33.255],
  [35.682, 33.243],
  [35.674, 33.21],
  [35.678, 33.165],
  [35.66, 33.12],
  [35.648, 33.075],
  [35.634, 33.04],
  [35.63, 33.01],
  [35.636, 32.975],
  [35.626, 32.93],
  [35.62, 32.889],
  [35.637, 32.886],
  [35.648, 32.86],
  [35.646, 32.818],
  [35.653, 32.79],
  [35.652, 32.74],
  [35.638, 32.716],
  [35.648, 32.7],
  [35.685, 32.712],
];

const katzrin: Position = [35.69, 32.99];

/**
 * Parts the Golan from the ring of Israel, of which it is a part in the source, by running the line of 1967 between
 * the two vertices of the ring nearest to the line's ends. Both parts keep the vertices of the line, so they share it.
 */
export function cutGolan(israel: readonly Position[]): { israel: Position[]; golan: Position[] } {
  const open = israel.slice(0, -1);
  const from = nearestVertex(open, line1967[0] ?? []);
  const to = nearestVertex(open, line1967.at(-1) ?? []);
  const [first, last] = from < to ? [from, to] : [to, from];
  const inner = line1967.slice(1, -1);
  const forward = from < to ? inner : inner.toReversed();
  const one = [...open.slice(first, last + 1), ...forward.toReversed()];
  const other = [...open.slice(last), ...open.slice(0, first + 1), ...forward];
  const [golan, rest] = isInside(katzrin, one) ? [one, other] : [other, one];
  return { golan: closed(golan), israel: closed(rest) };
}

function nearestVertex(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  const distances = ring.map(([vx = 0, vy = 0]) => Math.hypot(vx - x, vy - y));
  return distances.indexOf(Math.min(...distances));
}

function closed(ring: readonly Position[]): Position[] {
  return [...ring, ...ring.slice(0, 1)];
}
