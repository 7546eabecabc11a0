import { describe, expect, it } from "vitest";
import { placeYears } from "./labels.ts";

const span = (first: number, count: number, keys: readonly number[] = []) =>
  Array.from({ length: count }, (_, index) => ({
    year: first + index,
    x: 7 + (86 * index) / Math.max(1, count - 1),
    isKey: keys.includes(first + index),
  }));
const shown = (years: ReturnType<typeof placeYears>, isWide: boolean) =>
  years.filter(({ wideOnly }) => isWide || !wideOnly).map(({ year }) => year);

describe("the names of years", () => {
  it("begin and end with the first and the last where no finding is in the way", () => {
    const narrow = shown(placeYears(span(2010, 15), [280, 600], 13), false);
    expect([narrow[0], narrow.at(-1)]).toEqual([2010, 2024]);
    expect(narrow.length).toBeGreaterThan(3);
  });

  it("are more where the drawing is wide", () => {
    const years = placeYears(span(2010, 15), [280, 600], 13);
    expect(shown(years, true).length).toBeGreaterThan(shown(years, false).length);
  });

  it("are the earlier one where a finding names two neighbours that have no room for both", () => {
    const years = placeYears(span(2010, 15, [2014, 2015]), [280, 600], 13);
    expect(years.filter(({ isKey }) => isKey).map(({ year, wideOnly }) => [year, wideOnly])).toEqual([[2014, false]]);
  });

  it("are one for one year and none for none", () => {
    expect(shown(placeYears(span(2010, 1), [280, 600], 13), false)).toEqual([2010]);
    expect(placeYears([], [280, 600], 13)).toEqual([]);
  });
});
