import type { Box, Point } from "#figures/placing/box.ts";

/** How long the caps of a bracket are, in px. */
const capPx = 3;

/**
 * A span as SVG path: a bar; where it is much longer than wide, a thin one with a cap at each end, so that a vague date
 * weighs no more than a known one. It is pointed where it goes on beyond the axis.
 */
export function spanPath(box: Box, cut: { first: boolean; last: boolean }, vertical: boolean): string {
  const { x, y, width, height } = box;
  const [from, length, edge, across] = vertical ? [y, height, x, width] : [x, width, y, height];
  const isLong = length > 3 * across;
  const middle = across / 2;
  const thin = isLong ? Math.max(1.5, across / 8) : middle;
  const end = (at: number, inward: 1 | -1, isCut: boolean): Point[] => {
    const inner = at + inward * (isCut ? thin : capPx);
    const sides = (along: number, half: number): [Point, Point] => [
      [along, middle - half],
      [along, middle + half],
    ];
    if (!isCut && !isLong) return sides(at, middle);
    const [over, under] = sides(inner, thin);
    if (isCut) return [over, [at, middle], under];
    return [over, [inner, 0], ...sides(at, middle), [inner, across], under];
  };
  const corners = [...end(from + length, -1, cut.last), ...end(from, 1, cut.first).reverse()];
  return `${linePath(corners.map(([along, out]) => (vertical ? [edge + out, along] : [along, edge + out])))}Z`;
}

/** What is measured between two days as SVG path: a line with a cap at each end, drawn without lifting the pen. */
export function bracketPath({ x, y, width, height }: Box, vertical: boolean): string {
  const [from, length, edge, across] = vertical ? [y, height, x, width] : [x, width, y, height];
  const line: Point[] = [0, length].flatMap((along): Point[] => [
    [from + along, edge + across / 2],
    [from + along, edge],
    [from + along, edge + across],
    [from + along, edge + across / 2],
  ]);
  return linePath(vertical ? line.map(([along, out]): Point => [out, along]) : line);
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
      if (index === 0) return `M${dx} ${dy}`;
      if (dy === 0) return `h${dx}`;
      return dx === 0 ? `v${dy}` : `l${dx} ${dy}`;
    })
    .join("");
}
