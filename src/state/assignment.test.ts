import { describe, expect, it } from "vitest";
import { type Assignment, parseAssignment } from "./assignment.ts";
import type { Known } from "./viewState.ts";

const known: Known = { entity: (key) => key === "claim.C1", step: (id) => id === "p-1", table: (id) => id === "salt" };
const parse = (text: string) => parseAssignment(text, known);

describe("parseAssignment", () => {
  it("changes the key that it names and no other", () => {
    expect(parse("layer=record" satisfies Assignment)).toEqual({ layer: "record" });
    expect(parse("map=50,40.5,2")).toEqual({ map: { lon: 50, lat: 40.5, zoom: 2 } });
    expect(parse("layer=record&theme=dark")).toEqual({ layer: "record" });
  });

  it("goes back to the first view without a value, or with one that cannot be read", () => {
    expect(parse("map=")).toEqual({ map: undefined });
    expect(parse("who=")).toEqual({ who: [] });
    expect(parse("context=")).toEqual({ context: true });
    expect(parse("layer=nonsense")).toEqual({ layer: "both" });
    expect(parse("sel=claim.unknown")).toEqual({ sel: undefined });
  });

  it("refuses what is no key of the view", () => {
    for (const text of ["lair=record", "layers=record", "layer", "=record", "", "toString=x", "__proto__=x"])
      expect(parse(text)).toBeUndefined();
  });
});
