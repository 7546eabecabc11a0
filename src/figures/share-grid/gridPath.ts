import type { GridCell } from "./gridCells.ts";
import type { PlacedGrid } from "./layout.ts";

/** Px between two cells. */
const gutterPx = 3;

type GridPlace = Pick<PlacedGrid, "x" | "y" | "cellPx" | "cells">;

/** Path data of all cells that are not filled; the outline of a partly filled cell is among them. */
export function emptyCellsPath(grid: GridPlace): string {
  const full = new Set(grid.cells.filter(({ part }) => part === 1).map(({ row, column }) => row * 10 + column));
  const places = Array.from({ length: 100 }, (_, index) => ({ column: index % 10, row: Math.floor(index / 10) }));
  return squaresPath(
    grid,
    places.filter(({ row, column }) => !full.has(row * 10 + column)),
  );
}

/** Path data of the filled cells; with a soft edge the last one is left to `softEdge`. */
export function filledCellsPath(grid: GridPlace, direction: "ltr" | "rtl", soft: boolean): string {
  const cells = soft ? grid.cells.slice(0, -1) : grid.cells;
  const partly = cells.filter(({ part }) => part < 1);
  return (
    squaresPath(
      grid,
      cells.filter(({ part }) => part === 1),
    ) +
    partly
      .map((cell) => {
        const filledPx = Math.round((grid.cellPx - gutterPx) * cell.part);
        return piecePath(grid, cell, direction === "rtl" ? grid.cellPx - gutterPx - filledPx : 0, filledPx);
      })
      .join("")
  );
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
    return { path: piecePath(grid, last, offset, lengthPx), opacity };
  });
}

/** Whole cells; in a row each is written as a step from the one before, which packs well. */
function squaresPath(grid: GridPlace, places: readonly Pick<GridCell, "column" | "row">[]): string {
  const side = String(grid.cellPx - gutterPx);
  return places
    .map(({ column, row }, index) => {
      const before = places[index - 1];
      const start =
        before?.row === row
          ? `m${String((column - before.column) * grid.cellPx)} 0`
          : `M${String(grid.x + column * grid.cellPx)} ${String(grid.y + row * grid.cellPx)}`;
      return `${start}h${side}v${side}h-${side}z`;
    })
    .join("");
}

/** A piece of a cell, `lengthPx` wide, that begins `offsetPx` from the cell's left edge. */
function piecePath(grid: GridPlace, { column, row }: GridCell, offsetPx: number, lengthPx: number): string {
  const side = grid.cellPx - gutterPx;
  const x = grid.x + column * grid.cellPx + offsetPx;
  const y = grid.y + row * grid.cellPx;
  return `M${String(x)} ${String(y)}h${String(lengthPx)}v${String(side)}h${String(-lengthPx)}z`;
}
