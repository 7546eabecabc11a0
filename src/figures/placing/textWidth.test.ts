import { expect, it } from "vitest";
import { textWidthPx, wordsWithin, wrapWords } from "./textWidth.ts";

it("keeps every word in order and no line wider than asked", () => {
  const words = "الخام المسلّم بين 27 تشرين الأول/أكتوبر 2023 و15 تموز/يوليو 2024";
  const lines = wrapWords(words, 180, 13);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(" ")).toBe(words);
  for (const line of lines) expect(textWidthPx(line, 13)).toBeLessThanOrEqual(180);
});

it("lets one long word stand alone and makes nothing of nothing", () => {
  expect(wrapWords("a Donaudampfschifffahrtsgesellschaft b", 60, 13)).toEqual([
    "a",
    "Donaudampfschifffahrtsgesellschaft",
    "b",
  ]);
  expect(wrapWords("", 60, 13)).toEqual([]);
});

it("cuts words between two of them where they do not fit the lines", () => {
  const words = "A third or two thirds, depending on the source";
  expect(wordsWithin(words, 1000, 28, 1)).toBe(words);
  expect(wordsWithin(words, 400, 28, 1)).toBe("A third or two thirds…");
  expect(wrapWords(wordsWithin(words.repeat(9), 400, 28, 2), 400, 28)).toHaveLength(2);
});
