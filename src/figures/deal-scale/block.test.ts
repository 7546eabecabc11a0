import { describe, expect, it } from "vitest";
import { parseIssues } from "#model/door/parseIssues.ts";
import { options as schema } from "./block.ts";

describe("wrong options", () => {
  const complaints = (sizes: unknown[]) =>
    parseIssues(schema, { claim: "C55-01", sizes }).map(({ path, finding }) => [path.join("."), finding.expected]);

  it.each([
    [
      { claim: "C55-02", magnitude: { low: 0, high: 10 } },
      "sizes.0.magnitude.low",
      "more than 0: a logarithmic axis has no zero",
    ],
    [
      { claim: "C55-02", magnitude: { low: 1000, high: 100 } },
      "sizes.0.magnitude.high",
      "more than low: high ends the range that the words cover",
    ],
    [{ claim: "C55-02" }, "sizes.0", "with a claim either value or magnitude"],
    [{ claim: "C55-02", observation: "F-word", value: 5 }, "sizes.0", "either a claim or an observation"],
    [{}, "sizes.0", "either a claim or an observation"],
    [{ observation: "F-word", value: 5 }, "sizes.0.value", "no value beside an observation, which has its own"],
  ])("%j are told to the editor", (size, path, expected) => {
    expect(complaints([size])).toContainEqual([path, expected]);
  });

  it("are none in a figure of one part", () => {
    expect(complaints([{ observation: "F-2012" }])).toEqual([]);
  });
});
