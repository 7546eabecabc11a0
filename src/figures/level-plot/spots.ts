import type { LabelSide } from "#figures/Label.tsx";
import type { Box } from "#figures/placing/box.ts";
import { heavyWidth, textWidthPx } from "#figures/placing/textWidth.ts";

/**
 * A rectangle in a drawing whose width is not known: it hangs at a place across, in percent of the width,
 * and reaches from there so many px to the left (negative) and to the right.
 */
export interface Hung {
  x: number;
  leftPx: number;
  rightPx: number;
  top: number;
  bottom: number;
}

/** Words that hang at a place: `dx` px from it, on one side. */
export interface HungWords {
  words: string;
  x: number;
  dx: number;
  /** Baseline. */
  y: number;
  side: LabelSide;
  fontPx: number;
  isHeavy?: boolean;
}

/** The rectangle that words take, estimated from above. */
export function hungBox({ words, x, dx, y, side, fontPx, isHeavy }: HungWords): Hung {
  const widthPx = (isHeavy ? heavyWidth : 1) * textWidthPx(words, fontPx);
  const [leftPx, rightPx] =
    side === "right" ? [dx, dx + widthPx] : side === "left" ? [dx - widthPx, dx] : [dx - widthPx / 2, dx + widthPx / 2];
  return { x, leftPx, rightPx, top: y - fontPx, bottom: y + Math.floor(fontPx * 0.31) };
}

/** Where a rectangle lies when the drawing is `widthPx` wide. */
export function boxAt({ x, leftPx, rightPx, top, bottom }: Hung, widthPx: number): Box {
  return { x: (x / 100) * widthPx + leftPx, y: top, width: rightPx - leftPx, height: bottom - top };
}
