import { percent } from "#figures/placing/stretch.ts";

/** A line across a fluid drawing, from side to side in percent; down to `toY` where it is given. */
export function Line({ x1, x2, y, toY = y }: { x1: number; x2: number; y: number; toY?: number }) {
  return <line x1={percent(x1)} x2={percent(x2)} y1={y} y2={toY} />;
}
