import type { Position } from "geojson";
import { isInside } from "./rings.ts";

/**
 * Parts a ring in two by running a line between the two vertices nearest to the line's ends. Both parts keep the
 * vertices of the line, so they share it.
 *
 * @param line in degrees, [longitude, latitude]
 * @param holds a point of the part that is cut off
 * @returns closed rings: the part that holds the point, and the rest
 */
export function cutRing(
  ring: readonly Position[],
  line: readonly Position[],
  holds: Position,
): { part: Position[]; rest: Position[] } {
  const open = ring.slice(0, -1);
  const from = nearestVertex(open, line[0] ?? []);
  const to = nearestVertex(open, line.at(-1) ?? []);
  const [first, last] = from < to ? [from, to] : [to, from];
  const inner = line.slice(1, -1);
  const forward = from < to ? inner : inner.toReversed();
  const one = [...open.slice(first, last + 1), ...forward.toReversed()];
  const other = [...open.slice(last), ...open.slice(0, first + 1), ...forward];
  const [part, rest] = isInside(holds, one) ? [one, other] : [other, one];
  return { part: closed(part), rest: closed(rest) };
}

function nearestVertex(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  const distances = ring.map(([vx = 0, vy = 0]) => Math.hypot(vx - x, vy - y));
  return distances.indexOf(Math.min(...distances));
}

function closed(ring: readonly Position[]): Position[] {
  return [...ring, ...ring.slice(0, 1)];
}
