import { describe, expect, it } from "vitest";
import { heightAt, isHeight } from "./heights.ts";

describe("heightAt", () => {
  const table = "280:655,320:620,640:509,960:600";

  it("gives the height of the widest entry that is not wider, and the first below the table", () => {
    const heights = [200, 280, 319, 320, 639, 640, 959, 2000].map((width) => heightAt(table, width));
    expect(heights).toEqual([655, 655, 655, 620, 620, 509, 509, 600]);
  });

  it("leaves out what is no pair of a width and a possible height", () => {
    expect(heightAt("", 640)).toBeUndefined();
    expect(heightAt("640", 640)).toBeUndefined();
    expect(heightAt("640:99999, 640:7,px:500,640:-400", 640)).toBeUndefined();
    expect(heightAt("320: 620;640:1e9, 300:450", 640)).toBe(450);
  });
});

describe("isHeight", () => {
  it("takes numbers of 120 to 6000 and nothing else", () => {
    expect([120, 509.5, 6000].map(isHeight)).toEqual([true, true, true]);
    for (const value of [
      119.9,
      6000.1,
      -500,
      0,
      NaN,
      Infinity,
      -Infinity,
      "500",
      null,
      undefined,
      [500],
      { valueOf: () => 500 },
      500n,
      true,
    ])
      expect(isHeight(value), String(value)).toBe(false);
  });
});
