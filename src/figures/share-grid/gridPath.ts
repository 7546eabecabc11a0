import { scaleLinear } from "d3-scale";
import { along } from "#figures/frame.ts";

/** From one cell to the next, of a cell, and of the whole grid, in units of the drawing, which is scaled as a whole. */
export const pitch = 20;
export const cell = 17;
export const gridSize = 9 * pitch + cell;

/**
 * The filled cells of a 10 x 10 grid as path data, in the order of reading: row by row from the top, each from the side
 * where reading starts. A row is one line through the middle of its cells, the first at y 0, as wide as a cell and dashed
 * in cells; the last cell is cut short when the share is no whole percent. With a soft edge it is left to `softEdge`.
 */
export function filledRows(share: number, isSoft: boolean, direction: "ltr" | "rtl"): string {
  const whole = clamp(share);
  const filled = isSoft ? Math.max(0, Math.ceil(whole) - 1) : whole;
  return Array.from({ length: Math.ceil(filled / 10) }, (_, row) =>
    line(row, 0, lengthOf(Math.min(10, filled - row * 10)), direction),
  ).join("");
}

/** The last filled cell in strips that thin out in the direction of growth; none when no cell is filled. */
export function softEdge(share: number, direction: "ltr" | "rtl"): { path: string; opacity: number }[] {
  const last = Math.ceil(clamp(share)) - 1;
  if (last < 0) return [];
  const opacities = [1, 0.75, 0.5, 0.25];
  const width = (cell * (clamp(share) - last)) / opacities.length;
  return opacities.map((opacity, step) => ({
    path: line(Math.floor(last / 10), (last % 10) * pitch + step * width, width, direction),
    opacity,
  }));
}

function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 100);
}

/** Of a number of cells; the gap after the last whole one is left out. */
function lengthOf(cells: number): number {
  const whole = Math.floor(cells);
  return cells > whole ? whole * pitch + (cells - whole) * cell : whole * pitch - (pitch - cell);
}

function line(row: number, from: number, length: number, dir: "ltr" | "rtl"): string {
  const at = scaleLinear([0, gridSize], along({ widthPx: gridSize, dir }));
  return `M${tidy(at(from))} ${row * pitch}h${tidy(at(from + length) - at(from))}`;
}

function tidy(length: number): string {
  return String(Math.round(length * 100) / 100);
}
