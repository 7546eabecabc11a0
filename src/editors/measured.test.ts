import { expect, it } from "vitest";
import { heightAt } from "./measured.ts";

it("gives the height of the nearest width below; the narrowest's for what is narrower", () => {
  const heights = { "280": 655, "320": 620, "640": 509 };
  expect([100, 280, 319, 320, 639, 640, 2000].map((width) => heightAt(heights, width))).toEqual([
    655, 655, 655, 620, 620, 509, 509,
  ]);
});
