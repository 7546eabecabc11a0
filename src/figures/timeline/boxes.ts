import type { Box, Point } from "./placed.ts";

/** Whether two boxes share area; boxes that only touch do not. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A box made larger on all sides. */
export function padded(box: Box, acrossPx: number, downPx = acrossPx): Box {
  return {
    x: box.x - acrossPx,
    y: box.y - downPx,
    width: box.width + 2 * acrossPx,
    height: box.height + 2 * downPx,
  };
}

/** The smallest box around others, at least `leastPx` wide and high about the same middle. */
export function around(box: Box, leastPx: number): Box {
  return padded(
    box,
    Math.max(0, Math.ceil((leastPx - box.width) / 2)),
    Math.max(0, Math.ceil((leastPx - box.height) / 2)),
  );
}

/** Whether a line of straight parts passes through a box. */
export function lineCrosses(line: readonly Point[], box: Box): boolean {
  return line.slice(1).some((to, index) => {
    const from = line[index] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2));
    for (let step = 0; step <= steps; step++) {
      const x = from[0] + ((to[0] - from[0]) * step) / steps;
      const y = from[1] + ((to[1] - from[1]) * step) / steps;
      if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
    }
    return false;
  });
}
