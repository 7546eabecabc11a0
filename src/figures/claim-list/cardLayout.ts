import { countsFromPx } from "#figures/cardCounts.ts";
import { cardFrame } from "#figures/frame.ts";

/** A square of the card: its corner in px from the side where reading starts and from the top. */
export interface PlacedSquare {
  x: number;
  y: number;
}

export interface PlacedSquares {
  sizePx: number;
  squares: readonly PlacedSquare[];
}

const areaPx = { width: countsFromPx - 44, height: cardFrame.heightPx };
/** Of a square's cell, left empty between it and the next. */
const gapShare = 0.14;

/** Squares in rows from where reading starts, in order, as large as the room beside the counts allows. */
export function layoutSquares(count: number): PlacedSquares {
  const cellOf = (columns: number) => Math.min(areaPx.width / columns, areaPx.height / Math.ceil(count / columns));
  const choices = Array.from({ length: count }, (_, index) => index + 1);
  const columns = choices.reduce((best, other) => (cellOf(other) > cellOf(best) ? other : best), 1);
  const cell = Math.floor(cellOf(columns) * 10) / 10;
  const top = (areaPx.height - cell * Math.ceil(count / columns)) / 2;
  return {
    sizePx: round(cell * (1 - gapShare)),
    squares: choices.map((_, index) => ({
      x: round((index % columns) * cell),
      y: round(top + Math.floor(index / columns) * cell + (cell * gapShare) / 2),
    })),
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
