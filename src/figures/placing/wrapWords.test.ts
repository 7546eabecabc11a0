import { expect, it } from "vitest";
import { textWidthPx } from "./textWidth.ts";
import { wrapWords } from "./wrapWords.ts";

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
