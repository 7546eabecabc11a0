/**
 * Path data of the base map. d3's `geoPath` writes absolute points; steps in whole px are little more than half of that,
 * and the land stands in the first 14 kB of a page, which hold headline, map and first paragraph.
 */
export type Point = [number, number];

/** Square px: a ring that covers less is not seen. */
const smallestRing = 3;

/** Closed areas as path data; points are whole numbers. */
export function formatRings(rings: readonly Point[][]): string {
  const drawn = rings
    .map((ring) => withoutIdleSteps(opened(ring)))
    .filter((ring) => ring.length > 2 && ringArea(ring) >= smallestRing);
  return formatSubpaths(drawn, true);
}

/** Open lines as path data; points are whole numbers. */
export function formatLines(lines: readonly Point[][]): string {
  return formatSubpaths(
    lines.map(withoutIdleSteps).filter((line) => line.length > 1),
    false,
  );
}

/** After `z` the pen is back at the ring's start, after an open line at its end: the next `m` counts from there. */
function formatSubpaths(lines: readonly Point[][], closed: boolean): string {
  let pen: Point = [0, 0];
  return lines
    .map((line) => {
      const start = line[0] ?? pen;
      const steps = line.map((point) => {
        const step = [point[0] - pen[0], point[1] - pen[1]];
        pen = point;
        return step;
      });
      if (closed) pen = start;
      return `m${formatNumbers(steps.flat())}${closed ? "z" : ""}`;
    })
    .join("");
}

/** A minus sign separates as well as a space does. */
function formatNumbers(numbers: readonly number[]): string {
  return numbers.map((number, position) => (position && number >= 0 ? ` ${number}` : `${number}`)).join("");
}

/** Without the last point where it repeats the first: `z` draws that side. */
function opened(ring: readonly Point[]): readonly Point[] {
  return String(ring[0]) === String(ring.at(-1)) ? ring.slice(0, -1) : ring;
}

/** Drops points that repeat the one before or lie on the way from it to the next. */
function withoutIdleSteps(line: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of line) {
    const before = kept.at(-1);
    const earlier = kept.at(-2);
    if (before && before[0] === point[0] && before[1] === point[1]) continue;
    if (before && earlier && isOnTheWay(earlier, before, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isOnTheWay([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean {
  const cross = (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
  return cross === 0 && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0;
}

function ringArea(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
