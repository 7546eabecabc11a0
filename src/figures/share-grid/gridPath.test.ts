import { describe, expect, it } from "vitest";
import { cell, filledRows, gridSize, pitch, softEdge } from "./gridPath.ts";

/** The lines of a path: where each starts and ends, and on which row. */
const lines = (path: string) =>
  [...path.matchAll(/M(\S+) (\S+)h([^M]+)/g)].map(([, x, y, length]) => ({
    from: Number(x),
    to: Number(x) + Number(length),
    row: Number(y) / pitch,
  }));
const cellsIn = (path: string) =>
  lines(path).reduce((sum, { from, to }) => {
    const length = Math.abs(to - from);
    const whole = Math.floor((length + pitch - cell) / pitch);
    return sum + whole + Math.max(0, length - whole * pitch) / cell;
  }, 0);

describe.each(["ltr", "rtl"] as const)("%s", (direction) => {
  it.each([0, 1, 9, 10, 30, 12.5, 99.5, 100])("fills as many cells as percent: %d", (share) => {
    expect(cellsIn(filledRows(share, false, direction))).toBeCloseTo(share, 1);
  });

  it("fills no more than all and no less than none", () => {
    expect(filledRows(140, false, direction)).toBe(filledRows(100, false, direction));
    expect(filledRows(-3, false, direction)).toBe("");
  });

  it("fills rows from the top, each from the side where reading starts, inside the grid", () => {
    const rows = lines(filledRows(25, false, direction));
    const start = direction === "rtl" ? gridSize : 0;
    expect(rows.map(({ row }) => row)).toEqual([0, 1, 2]);
    expect(rows.map(({ from }) => from)).toEqual([start, start, start]);
    expect(rows[0]!.to).toBe(gridSize - start);
    expect(Math.abs(rows[2]!.to - start)).toBe(4 * pitch + cell);
  });

  it.each([1, 30, 61, 12.5])("thins out the last cell alone, from solid to faint: %d", (share) => {
    const edge = softEdge(share, direction);
    const pieces = edge.flatMap(({ path }) => lines(path));
    expect(cellsIn(filledRows(share, true, direction))).toBe(Math.ceil(share) - 1);
    const opacities = edge.map(({ opacity }) => opacity);
    expect(opacities[0]).toBe(1);
    expect([...opacities].sort((a, b) => b - a)).toEqual(opacities);
    const plain = lines(filledRows(share, false, direction)).at(-1)!;
    expect(pieces.at(-1)!.to).toBeCloseTo(plain.to, 1);
    for (const { row } of pieces) expect(row).toBe(plain.row);
  });

  it("has no edge where no cell is filled", () => {
    expect(softEdge(0, direction)).toEqual([]);
  });
});
