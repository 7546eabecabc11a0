import type { LabelSide } from "#figures/Label.tsx";
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
  return { x, leftPx, rightPx, top: y - fontPx, bottom: y + 4 };
}

/** Whether two rectangles touch when the drawing is `widthPx` wide. */
export function hungOverlap(a: Hung, b: Hung, widthPx: number): boolean {
  const left = (hung: Hung) => (hung.x / 100) * widthPx + hung.leftPx;
  const right = (hung: Hung) => (hung.x / 100) * widthPx + hung.rightPx;
  return left(a) < right(b) && left(b) < right(a) && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a rectangle lies inside of a drawing of that width, and not above its top. */
export function isInside({ x, leftPx, rightPx, top }: Hung, widthPx: number): boolean {
  return (x / 100) * widthPx + leftPx >= 0 && (x / 100) * widthPx + rightPx <= widthPx && top >= 0;
}

/** The first of the places for one or more lines of words that is inside and touches nothing; undefined where none is. */
export function freeSpot(
  candidates: readonly (readonly HungWords[])[],
  taken: readonly Hung[],
  widthPx: number,
): readonly HungWords[] | undefined {
  return candidates.find((lines) =>
    lines
      .map(hungBox)
      .every((box) => isInside(box, widthPx) && !taken.some((other) => hungOverlap(box, other, widthPx))),
  );
}
