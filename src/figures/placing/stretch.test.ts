import { scaleLinear } from "d3-scale";
import { expect, it } from "vitest";
import { along } from "#figures/frame.ts";
import { interpolateTenths, stretchBetween } from "./stretch.ts";

it("places in tenths, the same distances from either side", () => {
  const [ltr, rtl] = (["ltr", "rtl"] as const).map((dir) =>
    scaleLinear([0, 60], along({ widthPx: "fluid", dir })).interpolate(interpolateTenths),
  );
  expect([18, 33, 60].map((value) => ltr!(value))).toEqual([30, 55, 100]);
  expect([18, 33, 60].map((value) => rtl!(value))).toEqual([70, 45, 0]);
  expect(ltr!(7)).toBe(11.7);
});

it("gives the stretch between two places from its left end", () => {
  expect(stretchBetween(12.4, 100)).toEqual({ x: 12.4, width: 87.6 });
  expect(stretchBetween(100, 12.4)).toEqual(stretchBetween(12.4, 100));
});
