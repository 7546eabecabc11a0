import type { GridCell } from "./gridCells.ts";
import type { PlacedGrid } from "./layout.ts";

/** Px between two cells. */
const gutterPx = 3;

type GridPlace = Pick<PlacedGrid, "x" | "y" | "cellPx" | "cells">;

/** Path data of all cells that are not filled; the outline of a partly filled cell is among them. */
export function emptyCellsPath(grid: GridPlace): string {
  const full = new Set(grid.cells.filter(({ part }) => part === 1).map(({ row, column }) => row * 10 + column));
  const side = grid.cellPx - gutterPx;
  return Array.from({ length: 100 }, (_, index) => index)
    .filter((index) => !full.has(index))
    .map((index) => cellPath(grid, { column: index % 10, row: Math.floor(index / 10), part: 1 }, 0, side))
    .join("");
}

/** Path data of the filled cells, from the first up to `end` as in Array.slice. */
export function cellsPath(grid: GridPlace, direction: "ltr" | "rtl", end?: number): string {
  const side = grid.cellPx - gutterPx;
  return grid.cells
    .slice(0, end)
    .map((cell) => {
      const filledPx = Math.round(side * cell.part);
      return cellPath(grid, cell, direction === "rtl" ? side - filledPx : 0, filledPx);
    })
    .join("");
}

/** The last filled cell in strips that thin out in the direction of growth; none when no cell is filled. */
export function softEdge(grid: GridPlace, direction: "ltr" | "rtl"): { path: string; opacity: number }[] {
  const last = grid.cells.at(-1);
  if (!last) return [];
  const filledPx = Math.round((grid.cellPx - gutterPx) * last.part);
  const opacities = [1, 0.8, 0.6, 0.4, 0.25];
  return opacities.map((opacity, step) => {
    const from = Math.round((filledPx * step) / opacities.length);
    const to = Math.round((filledPx * (step + 1)) / opacities.length);
    const lengthPx = to - from;
    const offset = direction === "rtl" ? grid.cellPx - gutterPx - to : from;
    return { path: cellPath(grid, last, offset, lengthPx), opacity };
  });
}

/** A piece of a cell, `lengthPx` wide, that begins `offsetPx` from the cell's left edge. */
function cellPath(grid: GridPlace, { column, row }: GridCell, offsetPx: number, lengthPx: number): string {
  const side = grid.cellPx - gutterPx;
  const x = grid.x + column * grid.cellPx + offsetPx;
  const y = grid.y + row * grid.cellPx;
  return `M${String(x)} ${String(y)}h${String(lengthPx)}v${String(side)}h${String(-lengthPx)}z`;
}
