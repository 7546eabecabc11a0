import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fontFaces } from "./faces.ts";

const styles = new URL("../../src/styles/", import.meta.url);
const stylesheet = readFileSync(new URL("fonts.css", styles), "utf8");

function covers(range: string, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return range.split(",").some((part) => {
    const [from = "", to = from] = part.replace("U+", "").split("-");
    return code >= parseInt(from, 16) && code <= parseInt(to, 16);
  });
}

describe.each(fontFaces)("$file", ({ family, file, alphabet, range }) => {
  it("is fetched for every character of its alphabet", () => {
    expect(Array.from(alphabet).filter((character) => !covers(range, character))).toEqual([]);
  });

  it("is fetched for no character that another file of the family has", () => {
    const others = fontFaces.filter((face) => face.family === family && face.file !== file);
    expect(others.filter((face) => Array.from(face.alphabet).some((letter) => covers(range, letter)))).toEqual([]);
  });

  it("stands in the style sheet with that range", () => {
    expect(existsSync(new URL(`fonts/${file}.woff2`, styles))).toBe(true);
    const rule = `url("./fonts/${file}.woff2")format("woff2");unicode-range:${range};`;
    expect(stylesheet.replace(/\s+/g, "")).toContain(rule);
  });
});

it("an Arabic page loads at most 11 kB of text face and 11.5 kB of headline face", () => {
  const bytes = (file: string) => statSync(new URL(`fonts/${file}.woff2`, styles)).size;
  expect(bytes("vazirmatn-arabic")).toBeLessThan(11_000);
  expect(bytes("naskh-arabic")).toBeLessThan(11_500);
});
