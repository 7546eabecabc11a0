import { describe, expect, it } from "vitest";
import { leftAmong, nextCounterpart, stepOfKey, stepTo, type Marks } from "./steps.ts";

const plane = (middles: Marks["middles"]): Marks => ({ middles, dir: "ltr" });

const cross = plane([
  { x: 50, y: 50 },
  { x: 90, y: 52 },
  { x: 10, y: 48 },
  { x: 50, y: 10 },
  { x: 55, y: 95 },
]);

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
    const row = plane([
      { x: 0, y: 0 },
      { x: 30, y: 30 },
      { x: 60, y: 0 },
    ]);
    expect(stepTo("right", 0, row)).toBe(2);
  });

  it("goes to the first and last by order, not by place", () => {
    expect(stepTo("first", 3, cross)).toBe(0);
    expect(stepTo("last", 3, cross)).toBe(4);
  });

  /** Two lanes, in the order of time, the last without a date. */
  const lanes = [
    { x: 0, y: 0 },
    { x: 5, y: 90 },
    { x: 10, y: 0 },
    { x: 10, y: 90 },
    { x: 2, y: 140 },
  ];

  it("visits all marks of a graphic one by one with one key, in the direction of reading", () => {
    for (const [dir, on, back] of [
      ["ltr", "right", "left"],
      ["rtl", "left", "right"],
    ] as const) {
      const middles = dir === "ltr" ? lanes : lanes.map(({ x, y }) => ({ x: -x, y }));
      const marks: Marks = { middles, way: "across", dir };
      expect([0, 1, 2, 3, 4].map((at) => stepTo(on, at, marks))).toEqual([1, 2, 3, 4, 4]);
      expect([4, 3, 2, 1, 0].map((at) => stepTo(back, at, marks))).toEqual([3, 2, 1, 0, 0]);
      expect(stepTo("down", 2, marks)).toBe(3);
      expect(stepTo("up", 3, marks)).toBe(2);
    }
  });

  it("goes on and back along a graphic that runs down, and from lane to lane across", () => {
    const marks: Marks = { middles: lanes.map(({ x, y }) => ({ x: y, y: x })), way: "down", dir: "rtl" };
    expect([0, 1, 2, 3].map((at) => stepTo("down", at, marks))).toEqual([1, 2, 3, 4]);
    expect(stepTo("up", 1, marks)).toBe(0);
    expect(stepTo("right", 2, marks)).toBe(3);
  });

  it("goes to the next and the previous in order in every graphic", () => {
    expect([0, 1, 4].map((at) => stepTo("next", at, cross))).toEqual([1, 2, 4]);
    expect([0, 1, 4].map((at) => stepTo("previous", at, cross))).toEqual([0, 0, 3]);
  });

  it("ends with the last that has a date", () => {
    expect(stepTo("last", 0, { ...plane(lanes), last: 3 })).toBe(3);
  });

  it("knows only the arrow keys, Home, End and the two page keys", () => {
    expect(stepOfKey("PageDown")).toBe("next");
    expect(stepOfKey("ArrowLeft")).toBe("left");
    expect(stepOfKey("a")).toBeUndefined();
  });
});

it("goes from a thing through all its counterparts and back", () => {
  const others = ["a", "b"];
  expect([
    nextCounterpart("x", others, "x"),
    nextCounterpart("x", others, "a"),
    nextCounterpart("x", others, "b"),
  ]).toEqual(["a", "b", "x"]);
  expect(nextCounterpart("x", [], "x")).toBe("x");
});

it("steps over marks that are left out, but not over the one that has the focus, and over none where all are", () => {
  // Upper case is left out, a digit is no mark.
  const isLeftOut = (part: string) => (/\d/.test(part) ? undefined : part !== part.toLowerCase());
  expect(leftAmong([..."aB1cD"], isLeftOut)).toEqual([..."a1c"]);
  expect(leftAmong([..."aB1cD"], isLeftOut, "D")).toEqual([..."a1cD"]);
  expect(leftAmong([..."A1B"], isLeftOut)).toEqual([..."A1B"]);
  expect(leftAmong([..."a"], isLeftOut, "a")).toEqual(["a"]);
});
