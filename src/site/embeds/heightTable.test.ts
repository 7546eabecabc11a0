import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightAt } from "#editors/measured.ts";
import { type HeightSample, heightTable } from "./heightTable.ts";

const sampled = (heights: readonly number[], everyPx = 8): HeightSample[] =>
  heights.map((heightPx, index) => ({ widthPx: 280 + index * everyPx, heightPx }));

/** Heights as they may be, the narrowest first, at 2 to 120 widths. */
const anyHeights = fc.array(fc.double({ min: 120, max: 6000, noNaN: true }), { minLength: 2, maxLength: 120 });

describe("the table of heights", () => {
  it("has one entry where the height is always the same", () => {
    expect(heightTable(sampled([500, 500, 500]))).toEqual({ 280: 500 });
    expect(heightTable(sampled([500]))).toEqual({ 280: 500 });
  });

  it("takes a step at the width before it, whole px, and leaves out what is hardly lower", () => {
    expect(heightTable(sampled([700.2, 700.2, 697, 640, 640]))).toEqual({ 280: 701, 304: 640 });
    expect(heightTable(sampled([600, 600, 850, 850]))).toEqual({ 280: 600, 288: 850 });
  });

  it("throws for nothing", () => {
    expect(() => heightTable([])).toThrow("nothing was measured");
  });

  it("is never lower than what was measured, nor than either end of what lies between", () => {
    fc.assert(
      fc.property(anyHeights, fc.double({ min: 0, max: 1, noNaN: true }), (heights, share) => {
        const table = heightTable(sampled(heights));
        sampled(heights).forEach(({ widthPx, heightPx }, index) => {
          const next = heights[index + 1] ?? heightPx;
          expect(heightAt(table, widthPx)).toBeGreaterThanOrEqual(heightPx);
          expect(heightAt(table, widthPx + 7.9 * share)).toBeGreaterThanOrEqual(Math.max(heightPx, next));
        });
      }),
    );
  });

  it("has at most 12 entries, each another height than the one before, and no height that was not measured", () => {
    fc.assert(
      fc.property(anyHeights, (heights) => {
        const entries = Object.values(heightTable(sampled(heights)));
        expect(entries.length).toBeLessThanOrEqual(12);
        expect(entries.every((height, index) => height !== entries[index - 1])).toBe(true);
        expect(entries.filter((height) => !heights.some((measured) => Math.ceil(measured) === height))).toEqual([]);
      }),
    );
  });

  it("describes what has few steps to 6 px", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 120, max: 1000 }), { minLength: 1, maxLength: 12 }), (plateaus) => {
        const heights = plateaus.flatMap((height) => [height, height, height]);
        const table = heightTable(sampled(heights));
        plateaus.forEach((height, index) => {
          expect(heightAt(table, 280 + 8 * (3 * index + 1)) - height).toBeLessThanOrEqual(6);
        });
      }),
    );
  });
});

describe("the height at a width", () => {
  const table = { 280: 700, 560: 900, 960: 650 };

  it("is that of the nearest listed width that is not wider", () => {
    expect([280, 559.9, 560, 959, 960, 5000].map((width) => heightAt(table, width))).toEqual([
      700, 700, 900, 900, 650, 650,
    ]);
  });

  it("is the first for what is narrower, and must be known", () => {
    expect(heightAt(table, 200)).toBe(700);
    expect(() => heightAt({}, 300)).toThrow("empty");
  });
});
