import { describe, expect, it } from "vitest";
import { noFilter } from "#model/questions.ts";
import { type Assignment, parseAssignment } from "./assignment.ts";
import { defaultState, type Known, type ViewState } from "./viewState.ts";

const known: Known = {
  entity: (key) => key === "claim.C1",
  step: (id) => id === "p-1",
  subject: (id) => id !== "lair",
  table: (id) => id === "salt",
};
const parse = (text: string, before: Partial<ViewState> = {}) =>
  parseAssignment(text, known, { ...defaultState, ...before });

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

  it("puts a value of a filter in at its place, and takes it out again", () => {
    expect(parse("rec=consistent", { rec: ["differs"] })).toEqual({ rec: ["consistent", "differs"] });
    expect(parse("rec=consistent", { rec: ["consistent", "differs"] })).toEqual({ rec: ["differs"] });
    expect(parse("subject=salt", { subject: ["tin"] })).toEqual({ subject: ["salt", "tin"] });
    expect(parse("who=", { who: ["attributed_named"] })).toEqual({ who: [] });
  });

  it("removes all filters without a key, and nothing else", () => {
    expect(parse("", { who: ["attributed_named"], layer: "record" })).toEqual(noFilter);
  });

  it("refuses what is no key of the view", () => {
    for (const text of ["lair=record", "layers=record", "layer", "=record", "toString=x", "__proto__=x"])
      expect(parse(text)).toBeUndefined();
  });
});
