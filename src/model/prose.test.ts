import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entityKey, entityTypes } from "./entity.ts";
import { parseProse, plainProse, type Run, strayBracket } from "./prose.ts";

const words = fc.string({ minLength: 1, unit: fc.constantFrom(..."سلام «90%» .x-") });
const run: fc.Arbitrary<Run> = fc.record(
  {
    words,
    ref: fc
      .tuple(fc.constantFrom(...entityTypes), fc.stringMatching(/^[\w-]+$/))
      .map(([type, id]) => entityKey(type, id)),
  },
  { requiredKeys: ["words"] },
);

/** Prose whose plain runs have been joined, since two of them in a row read as one. */
const prose = fc
  .array(run)
  .map((runs) => runs.filter(({ ref }, position) => ref ?? runs[position - 1]?.ref ?? position === 0));

function written(runs: readonly Run[]): string {
  return runs.map((each) => (each.ref ? `[${each.words}|${each.ref}]` : each.words)).join("");
}

describe("parseProse", () => {
  it("splits words and references", () => {
    expect(parseProse("بنسبة [تجاوزت 85%|claim.C07-04].")).toEqual([
      { words: "بنسبة " },
      { words: "تجاوزت 85%", ref: "claim.C07-04" },
      { words: "." },
    ]);
  });

  it("reads back whatever runs are written", () => {
    fc.assert(
      fc.property(prose, (runs) => {
        expect(parseProse(written(runs))).toEqual(runs);
        expect(strayBracket(written(runs))).toBeUndefined();
      }),
    );
  });

  it("loses no character of any text, and no run is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a[]|.claim") }), (text) => {
        const runs = parseProse(text);
        expect(written(runs)).toBe(text);
        expect(runs.every((each) => each.words !== "")).toBe(true);
      }),
    );
  });

  it("gives the words alone", () => {
    expect(plainProse("قال [هذا|claim.C01-01] فقط")).toBe("قال هذا فقط");
  });
});

describe("strayBracket", () => {
  it.each(["[open", "shut]", "[no reference]", "[words|nothing.x]", "[a|claim.C01-01]]", "[words|claim.]"])(
    "finds it in %s",
    (text) => {
      expect(strayBracket(text)).toBeDefined();
    },
  );
});
