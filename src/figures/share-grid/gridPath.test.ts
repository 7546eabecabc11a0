import { describe, expect, it } from "vitest";
import { gridCells } from "./gridCells.ts";
import { emptyCellsPath, filledCellsPath, softEdge } from "./gridPath.ts";

const grid = (share: number, direction: "ltr" | "rtl") => ({
  x: 4,
  y: 4,
  cellPx: 20,
  cells: gridCells(share, direction),
});
const squares = (path: string) => path.match(/z/g)?.length ?? 0;

describe.each(["ltr", "rtl"] as const)("%s", (direction) => {
  it.each([
    [0, 0, 100],
    [1, 1, 99],
    [30, 30, 70],
    [100, 100, 0],
    [12.5, 13, 88],
    [140, 100, 0],
  ])("of %d percent fills %i cells and leaves %i outlined", (share, filled, empty) => {
    expect(squares(filledCellsPath(grid(share, direction), direction, false))).toBe(filled);
    expect(squares(emptyCellsPath(grid(share, direction)))).toBe(empty);
  });

  it("thins out the last cell alone, from solid to faint", () => {
    const place = grid(30, direction);
    expect(squares(filledCellsPath(place, direction, true))).toBe(29);
    const opacities = softEdge(place, direction).map(({ opacity }) => opacity);
    expect(opacities[0]).toBe(1);
    expect([...opacities].sort((a, b) => b - a)).toEqual(opacities);
    expect(softEdge(grid(0, direction), direction)).toEqual([]);
  });
});

it("fills rows from the top, each from the side where reading starts", () => {
  expect(
    gridCells(11, "ltr")
      .map(({ column, row }) => [column, row])
      .slice(9),
  ).toEqual([
    [9, 0],
    [0, 1],
  ]);
  expect(
    gridCells(11, "rtl")
      .map(({ column, row }) => [column, row])
      .slice(9),
  ).toEqual([
    [0, 0],
    [9, 1],
  ]);
  expect(gridCells(12.5, "ltr").at(-1)?.part).toBe(0.5);
});
