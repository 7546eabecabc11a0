import type { EstimateShape } from "./estimates.ts";
import { dotRadiusPx, openPx } from "./layout.ts";

/** The outlines of one estimate's mark, as SVG path data in whole px. */
export interface EstimateOutline {
  /** What has a surface: a dot, two dots, the bar of a range. */
  body: string;
  /** Lines that only have a stroke: the caps of a bracket. */
  caps: string;
  /** The line toward the side on which a bound is open; it ends in pieces that grow shorter. */
  open: string;
}

/** The mark of an estimate between two points at the height `y`; `zeroX` is where zero lies. */
export function estimateOutline(
  shape: EstimateShape,
  { lowX, highX, y, zeroX }: { lowX: number; highX: number; y: number; zeroX: number },
): EstimateOutline {
  const cap = (x: number) => `M${String(x)} ${String(y - 8)}v16`;
  const away = highX >= zeroX ? 1 : -1;
  switch (shape) {
    case "dot":
      return { body: circle(highX, y, dotRadiusPx), caps: "", open: "" };
    case "combined":
      return { body: circle(highX - 4, y, dotRadiusPx) + circle(highX + 4, y, dotRadiusPx), caps: "", open: "" };
    case "range": {
      const body = `M${String(lowX)} ${String(y - 4)}H${String(highX)}v8H${String(lowX)}z`;
      return { body, caps: cap(lowX) + cap(highX), open: "" };
    }
    case "upper-bound":
      return { body: "", caps: cap(highX), open: openLine(highX, y, zeroX) };
    case "lower-bound":
      return { body: "", caps: cap(highX), open: openLine(highX, y, highX + away * openPx) };
  }
}

/** A line from `fromX` that is whole at first and goes on in three pieces until it reaches `toX`. */
function openLine(fromX: number, y: number, toX: number): string {
  const sign = toX >= fromX ? 1 : -1;
  const tail = Math.max(0, Math.abs(toX - fromX) - openPx);
  const piece = (atPx: number, lengthPx: number) =>
    `M${String(fromX + sign * (tail + atPx))} ${String(y)}h${String(sign * lengthPx)}`;
  return `M${String(fromX)} ${String(y)}h${String(sign * tail)}` + piece(4, 8) + piece(16, 4) + piece(24, 2);
}

function circle(x: number, y: number, radius: number): string {
  const [r, d] = [String(radius), String(2 * radius)];
  return `M${String(x - radius)} ${String(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0-${d} 0`;
}
