import type { Stretch } from "#figures/placing/stretch.ts";

/** A line across a fluid drawing, from side to side in percent; down to `toY` where it is given. */
export function Line({ x1, x2, y, toY = y }: { x1: number; x2: number; y: number; toY?: number }) {
  return <line x1={percent(x1)} x2={percent(x2)} y1={y} y2={toY} />;
}

/** A place across in a fluid drawing. */
export function percent(x: number): string {
  return `${x}%`;
}

/** The sides of a rectangle in a fluid drawing. */
export function across({ x, width }: Stretch) {
  return { x: percent(x), width: percent(width) };
}
