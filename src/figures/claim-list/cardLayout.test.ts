import { describe, expect, it } from "vitest";
import { countsFromPx } from "#figures/cardCounts.ts";
import { cardFrame } from "#figures/frame.ts";
import { layoutSquares } from "./cardLayout.ts";

describe("layoutSquares", () => {
  it.each([0, 1, 2, 7, 50, 108, 400])("gives each of %i claims a square of its own beside the counts", (count) => {
    const { squares, sizePx } = layoutSquares(count);
    expect(squares).toHaveLength(count);
    for (const { x, y } of squares) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + sizePx).toBeLessThan(countsFromPx);
      expect(y + sizePx).toBeLessThanOrEqual(cardFrame.heightPx);
    }
    squares.forEach((one, index) => {
      const isApart = squares
        .slice(index + 1)
        .every((other) => Math.abs(one.x - other.x) > sizePx || Math.abs(one.y - other.y) > sizePx);
      expect(isApart).toBe(true);
    });
  });

  it("lays them in rows in the order of reading", () => {
    const { squares } = layoutSquares(108);
    squares.slice(1).forEach(({ x, y }, index) => {
      const before = squares[index]!;
      expect(y > before.y || (y === before.y && x > before.x)).toBe(true);
    });
  });

  it("keeps the squares of a whole article large enough to tell apart in a chat", () => {
    expect(layoutSquares(108).sizePx).toBeGreaterThan(32);
  });
});
