import { describe, expect, it } from "vitest";
import { layoutChapter } from "./chapterLayout.ts";

/** A chapter in letters: `p` a paragraph, `f` a figure, `w` a wide one. */
const chapter = (letters: string) => ({
  blocks: [...letters].map((letter, at) =>
    letter === "p"
      ? ({ type: "prose", id: `p${String(at)}`, text: "" } as const)
      : ({ type: "figure", id: `f${String(at)}`, figure: "map", ...(letter === "w" && { wide: true }) } as const),
  ),
});

/** Its pieces in letters, in capitals where they stand side by side. */
const pieces = (letters: string) =>
  layoutChapter(chapter(letters)).pieces.map((piece) => {
    const written = piece.figure ? (piece.figure.wide ? "w" : "f") : "p".repeat(piece.paragraphs.length);
    return piece.isBeside ? written.toUpperCase() : written;
  });

describe("the pieces of a chapter on a wide screen", () => {
  it.each([
    ["", []],
    ["ppp", ["ppp"]],
    ["f", ["f"]],
    ["pf", ["P", "F"]],
    ["fp", ["F", "P"]],
    ["pfpp", ["P", "F", "PP"]],
    ["pwpp", ["p", "w", "pp"]],
    ["pwpfpf", ["p", "w", "P", "F", "P", "F"]],
    ["pffp", ["P", "F", "f", "p"]],
  ])("%s", (letters, expected) => {
    expect(pieces(letters)).toEqual(expected);
  });

  it("one figure alone among paragraphs stands beside them all", () => {
    const isBeside = (letters: string) => layoutChapter(chapter(letters)).isOneBeside;
    expect(["pf", "pfp", "fp"].map(isBeside)).toEqual([true, true, true]);
    expect(["", "p", "f", "pw", "pff"].map(isBeside)).toEqual([false, false, false, false, false]);
  });
});
