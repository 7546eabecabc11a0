import { describe, expect, it } from "vitest";
import { cameraLimits } from "#model/cameraLimits.ts";
import { parseIssues } from "#model/door/parseIssues.ts";
import { options } from "./block.ts";

const sound = {
  topology: "region",
  frame: [
    [-10, -20],
    [5, 0],
  ],
  presets: [{ place: "town", zoom: 2 }],
} as const;

const complaints = (change: object) =>
  parseIssues(options, { ...sound, ...change }).map(
    ({ path, finding: { found, expected } }) => `${path.join(".")}: found ${found}; expected ${expected}`,
  );

describe("a map's options", () => {
  it("may ask for the closest view", () => {
    expect(complaints({ presets: [{ place: "town", zoom: cameraLimits.zoom[1] }] })).toEqual([]);
  });

  it.each([16, 10.01, 0.5])("say that a preset of %s times is not possible, and what is", (zoom) => {
    expect(complaints({ presets: [{ place: "town", zoom }] })).toEqual([
      `presets.0.zoom: found ${String(zoom)}; expected a zoom from 1 to 10, in times of the map's first view`,
    ]);
  });

  it("may give a view another centre than the point of the place that names it, on the globe", () => {
    const at = (lon: number) => ({ presets: [{ place: "town", zoom: 2, at: [lon, 0] }] });
    expect(complaints(at(10))).toEqual([]);
    expect(complaints(at(190))).toHaveLength(1);
  });

  it("say which corner of a frame comes first", () => {
    expect(
      complaints({
        frame: [
          [5, 0],
          [-10, -20],
        ],
      }),
    ).toEqual(["frame: found a list of 2; expected the south-west corner before the north-east one"]);
  });
});
