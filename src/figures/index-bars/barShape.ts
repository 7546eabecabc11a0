import type { Bar } from "./bars.ts";
import { type Box, endPx } from "./layout.ts";

/** The outlines of one bar, as SVG path data in whole px. */
export interface BarShape {
  /** The surface, up to the value. */
  fill: string;
  /** The outline: no stroke closes an open or soft end. */
  outline: string;
  /** What shows beyond the value: strips that go on for an open end, thinning ones for a soft end. */
  beyond: readonly { path: string; opacity: number }[];
  /** The bracket from the lower to the upper end of a range, only stroked; empty where there is none. */
  bracket: string;
}

/**
 * The shape of a bar that grows to the left under rtl and to the right under ltr.
 * A range is filled up to its lower end, `lowPx` long, and goes on as a bracket to the upper one.
 */
export function barShape(body: Box, lowPx: number | undefined, end: Bar["end"], direction: "ltr" | "rtl"): BarShape {
  const sign = direction === "rtl" ? -1 : 1;
  const from = direction === "rtl" ? body.x + body.width : body.x;
  const strip = (atPx: number, lengthPx: number) =>
    `M${String(from + sign * atPx)} ${String(body.y)}v${String(body.height)}h${String(sign * lengthPx)}v${String(-body.height)}z`;
  if (lowPx !== undefined) {
    const fill = strip(0, lowPx);
    const middle = `M${String(from + sign * lowPx)} ${String(body.y + body.height / 2)}h${String(sign * (body.width - lowPx))}`;
    const cap = `M${String(from + sign * body.width)} ${String(body.y - 2)}v${String(body.height + 4)}`;
    return { fill, outline: fill, beyond: [], bracket: middle + cap };
  }
  if (end === "soft") {
    const half = Math.min(endPx, body.width) / 2;
    const steps = [0.8, 0.6, 0.4, 0.2];
    const stepPx = half / 2;
    const start = body.width - half;
    return {
      fill: strip(0, start),
      outline: openOutline(body, from, sign * start),
      beyond: steps.map((opacity, step) => ({ path: strip(start + step * stepPx, stepPx), opacity })),
      bracket: "",
    };
  }
  const fill = strip(0, body.width);
  if (end === "closed") return { fill, outline: fill, beyond: [], bracket: "" };
  return {
    fill,
    outline: openOutline(body, from, sign * body.width),
    beyond: [{ path: strip(body.width + 3, 4) + strip(body.width + 10, 2) + strip(body.width + 15, 1), opacity: 1 }],
    bracket: "",
  };
}

function openOutline({ y, height }: Box, from: number, signedPx: number): string {
  return `M${String(from + signedPx)} ${String(y)}H${String(from)}v${String(height)}h${String(signedPx)}`;
}
