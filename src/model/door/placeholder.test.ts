import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitPlaceholders, strayBrace } from "./placeholder.ts";

describe("splitPlaceholders", () => {
  it("keeps the words around a placeholder, and reads its parts", () => {
    expect(splitPlaceholders("قبل الافتتاح بـ{days visit opening, oblique}.")).toEqual([
      "قبل الافتتاح بـ",
      {
        written: "{days visit opening, oblique}",
        name: "days",
        args: ["visit", "opening"],
        bare: false,
        form: "oblique",
      },
      ".",
    ]);
  });

  it("tells a number alone from a computation that is called so by mistake", () => {
    expect(splitPlaceholders("{number claims differs}")).toMatchObject([
      { name: "claims", args: ["differs"], bare: true },
    ]);
    expect(splitPlaceholders("{number}{}")).toMatchObject([
      { name: "number", args: [], bare: false },
      { name: "", args: [] },
    ]);
  });

  it("loses no character of any text, and no text is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a {},") }), (words) => {
        const parts = splitPlaceholders(words);
        expect(parts.map((part) => (typeof part === "string" ? part : part.written)).join("")).toBe(words);
        expect(parts).not.toContain("");
      }),
    );
  });
});

describe("strayBrace", () => {
  it.each(["{open", "shut}", "{{claims}}", "{claims} and {", "a}{b"])("finds it in %s", (words) => {
    expect(strayBrace(words)).toBeDefined();
  });

  it("finds none in words and placeholders", () => {
    expect(strayBrace("one {claims} two {days a b}")).toBeUndefined();
  });
});
