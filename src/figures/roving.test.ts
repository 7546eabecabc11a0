import { describe, expect, it } from "vitest";
import { stepOfKey, stepTo } from "./roving.ts";

const cross = [
  { x: 50, y: 50 },
  { x: 90, y: 52 },
  { x: 10, y: 48 },
  { x: 50, y: 10 },
  { x: 55, y: 95 },
];

describe("stepTo", () => {
  it("follows the picture in the four directions", () => {
    expect(stepTo("right", 0, cross)).toBe(1);
    expect(stepTo("left", 0, cross)).toBe(2);
    expect(stepTo("up", 0, cross)).toBe(3);
    expect(stepTo("down", 0, cross)).toBe(4);
  });

  it("stays where nothing lies that way", () => {
    expect(stepTo("right", 1, cross)).toBe(1);
    expect(stepTo("up", 3, cross)).toBe(3);
  });

  it("takes the nearer of two, and prefers what lies straight ahead", () => {
    const row = [
      { x: 0, y: 0 },
      { x: 30, y: 30 },
      { x: 60, y: 0 },
    ];
    expect(stepTo("right", 0, row)).toBe(2);
  });

  it("goes to the first and last by order, not by place", () => {
    expect(stepTo("first", 3, cross)).toBe(0);
    expect(stepTo("last", 3, cross)).toBe(4);
  });

  it("knows only the arrow keys, Home and End", () => {
    expect(stepOfKey("ArrowLeft")).toBe("left");
    expect(stepOfKey("a")).toBeUndefined();
  });
});
