import { describe, expect, it } from "vitest";
import { layoutSplit, type PlacedSplit } from "./layout.ts";

const directions = ["ltr", "rtl"] as const;
const sides = [0, 1] as const;
const percents = [0, 0.5, 12.5, 49, 50, 51, 87.4, 100];
const cases = directions.flatMap((direction) => sides.map((side) => ({ direction, side })));

/** Left and right edge of a stretch, in percent. */
const edges = ({ x, width }: PlacedSplit["part"]) => [x, x + width] as const;

describe.each(cases)("a bar of side $side, $direction", ({ direction, side }) => {
  const onLeft = (side === 0) === (direction === "ltr");

  it.each(percents)("is filled by part and rest without overlap or gap at %f percent", (percent) => {
    const { part, rest, boundary } = layoutSplit(percent, side, direction);
    const [first, second] = onLeft ? [part, rest] : [rest, part];
    expect(edges(first)[0]).toBe(0);
    expect(edges(first)[1]).toBeCloseTo(boundary, 6);
    expect(edges(second)[0]).toBeCloseTo(boundary, 6);
    expect(edges(second)[1]).toBeCloseTo(100, 6);
    expect(part.width).toBeCloseTo(percent, 6);
  });

  it("grows from its own end, monotonely, away from it", () => {
    const boundaries = percents.map((percent) => layoutSplit(percent, side, direction).boundary);
    const sorted = [...boundaries].sort((a, b) => (onLeft ? a - b : b - a));
    expect(boundaries).toEqual(sorted);
    expect(layoutSplit(10, side, direction).away).toBe(onLeft ? 1 : -1);
  });
});

describe("one number on two sides", () => {
  it.each(directions)("moves the boundary from 51 to 49 percent as read, %s", (direction) => {
    const asRead = (side: 0 | 1) => {
      const { boundary } = layoutSplit(51, side, direction);
      return direction === "ltr" ? boundary : 100 - boundary;
    };
    expect([asRead(0), asRead(1)]).toEqual([51, 49]);
  });
});
