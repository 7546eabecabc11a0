import { expect, it } from "vitest";
import { awayFrom } from "./swipe.ts";

it("draws a sheet down, and a side panel to its own side", () => {
  expect(awayFrom(0, 375, 375)).toEqual({ x: 0, y: 1 });
  expect(awayFrom(524, 320, 844)).toEqual({ x: 1, y: 0 });
  expect(awayFrom(0, 320, 844)).toEqual({ x: -1, y: 0 });
});
