import { expect, it } from "vitest";
import type { PlacedTick } from "./placed.ts";
import { layoutSheets } from "./sheets.ts";

const lineAt = (y: number): PlacedTick => ({ of: "year", from: [0, y], to: [560, y] });

it("keeps a drawing whole that fits one sheet", () => {
  expect(layoutSheets({ ticks: [lineAt(100)], heightPx: 700 })).toEqual([{ y: 0, heightPx: 700 }]);
});

it("parts a drawing at the last line of a year that the sheet holds, and has all of it", () => {
  const month: PlacedTick = { of: "month", from: [80, 740], to: [88, 740] };
  const ticks = [lineAt(60), lineAt(600), lineAt(700), month, lineAt(900), lineAt(1650)];
  expect(layoutSheets({ ticks, heightPx: 1900 })).toEqual([
    { y: 0, heightPx: 700 },
    { y: 700, heightPx: 950 },
    { y: 1650, heightPx: 250 },
  ]);
});

it("parts a year that is longer than a sheet", () => {
  const sheets = layoutSheets({ ticks: [lineAt(0)], heightPx: 2400 });
  expect(sheets.length).toBe(3);
  expect(sheets.reduce((sum, { heightPx }) => sum + heightPx, 0)).toBe(2400);
});
