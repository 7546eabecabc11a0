import { describe, expect, it } from "vitest";
import { cardFrame } from "#figures/frame.ts";
import { layoutHead, layoutSplit, type PlacedSplit } from "./layout.ts";
import type { Share } from "./shares.ts";

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

describe("the line over a bar", () => {
  const share: Share = {
    layer: "record",
    side: 1,
    percent: 51,
    end: "closed",
    value: "51%",
    holder: "Azerbaijan",
    restValue: "",
    rest: "",
    heading: "The sources · between 1 December 2011 and 30 November 2016",
    quote: "",
    words: [],
    sel: "record.F-x",
    also: [],
  };
  const head = (holder: string) => layoutHead({ ...share, holder }, "The sources", cardFrame);

  it("has a holder in large letters beside who says so, and when", () => {
    expect(head("Noru")).toEqual({ sayer: "The sources", isLarge: true });
    expect(layoutHead({ ...share, heading: "The sources · 2011" }, "The sources", cardFrame)).toEqual({
      sayer: "The sources · 2011",
      isLarge: true,
    });
  });

  it("has a long holder in plain letters, and then no time", () => {
    expect(head("The committee for harbours, lamps and the lights at sea")).toEqual({
      sayer: "The sources",
      isLarge: false,
    });
  });
});
