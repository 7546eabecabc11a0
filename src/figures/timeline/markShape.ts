import type { Box, Point } from "#figures/placing/box.ts";

/** A span as SVG path: a bar, pointed where it goes on beyond the axis. */
export function spanPath(
  { x, y, width, height }: Box,
  cut: { first: boolean; last: boolean },
  vertical: boolean,
): string {
  const [right, bottom] = [x + width, y + height];
  const tip = vertical ? width / 2 : height / 2;
  const corners: Point[] = vertical
    ? [
        [x, y + (cut.first ? tip : 0)],
        ...(cut.first ? [[x + tip, y] as const] : []),
        [right, y + (cut.first ? tip : 0)],
        [right, bottom - (cut.last ? tip : 0)],
        ...(cut.last ? [[x + tip, bottom] as const] : []),
        [x, bottom - (cut.last ? tip : 0)],
      ]
    : [
        [x + (cut.first ? tip : 0), y],
        [right - (cut.last ? tip : 0), y],
        ...(cut.last ? [[right, y + tip] as const] : []),
        [right - (cut.last ? tip : 0), bottom],
        [x + (cut.first ? tip : 0), bottom],
        ...(cut.first ? [[x, y + tip] as const] : []),
      ];
  return `${linePath(corners)}Z`;
}

/** An undated event as SVG path: a diamond in its box. */
export function diamondPath({ x, y, width, height }: Box): string {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return `${linePath([
    [middleX, y],
    [x + width, middleY],
    [middleX, y + height],
    [x, middleY],
  ])}Z`;
}

/** Straight parts through points, as SVG path; by steps, which repeat from mark to mark and so weigh less in a page. */
export function linePath(points: readonly Point[]): string {
  let [lastX, lastY] = [0, 0];
  return points
    .map(([x, y], index) => {
      const [toX, toY] = [Math.round(x), Math.round(y)];
      const [dx, dy] = [toX - lastX, toY - lastY];
      [lastX, lastY] = [toX, toY];
      if (index === 0) return `M${String(dx)} ${String(dy)}`;
      if (dy === 0) return `h${String(dx)}`;
      return dx === 0 ? `v${String(dy)}` : `l${String(dx)} ${String(dy)}`;
    })
    .join("");
}
