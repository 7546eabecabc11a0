import { describe, expect, it } from "vitest";
import { labelProblems } from "#figures/cardLabels.fixture.ts";
import type { SeriesRow } from "#model/schema/record.ts";
import { layoutLevelCard } from "./cardLayout.ts";
import { findingsOf } from "./findings.ts";
import { january, pointsFrom, published } from "./points.fixture.ts";

const words = {
  level: "9.5 million people",
  none: "There is no dated figure in the record.",
  year: ({ at }: { at: number }) => String(new Date(at).getUTCFullYear()),
  passage: ([from, to]: readonly [{ id: string }, { id: string }]) => `${from.id.slice(-4)}–${to.id.slice(-4)}`,
};
const lay = (rows: readonly SeriesRow[], level = 9500) => {
  const points = pointsFrom(rows);
  return layoutLevelCard(points, findingsOf(points, level, undefined), level, { over: 8, under: 8 }, words);
};
const said = (rows: readonly SeriesRow[], level?: number) => lay(rows, level).labels.map((label) => label.words);

describe("the card of a level", () => {
  it("names the first and the last value, the level, and the years between which it is passed", () => {
    expect(said(published)).toEqual([
      "8,997.6 thousand people",
      "10,180.77 thousand people",
      "9.5 million people",
      "2014–2015",
      "2010",
      "2024",
    ]);
  });

  it("draws the record's values in time around the level, without what counts something of its own", () => {
    const { points, levelY, crossings } = lay(published);
    expect(points).toHaveLength(published.length - 1);
    const across = points.map(({ x }) => x);
    expect(across).toEqual([...across].sort((a, b) => a - b));
    expect(points[0]!.highY).toBeGreaterThan(levelY);
    expect(points.at(-1)!.highY).toBeLessThan(levelY);
    expect(crossings).toHaveLength(1);
    expect(crossings[0]).toBeGreaterThan(points[4]!.x);
    expect(crossings[0]).toBeLessThan(points[5]!.x);
  });

  it("joins only neighbours: not over a missing year", () => {
    expect(lay(published).joins.match(/M/g)).toHaveLength(12);
  });

  it("says that there is no value, and one value once", () => {
    expect(said([])).toEqual(["9.5 million people", words.none]);
    expect(said([january(2008, 9500)])).toEqual(["9.5 million people", "9.5 million people", "2008"]);
    expect(lay([january(2008, 9500)]).crossings).toEqual([]);
  });

  const waves = [9400, 9550, 9600, 9300, 9700].map((value, index) => january(2001 + index, value));
  it.each<[string, readonly SeriesRow[], number]>([
    ["none", [], 9500],
    ["one", [january(2008, 9500)], 9500],
    ["two, the first on the level", [january(2004, 9499), january(2012, 10800)], 9500],
    ["published ones", published, 9500],
    ["falling ones", [9900, 9600, 9400, 9000].map((value, index) => january(2001 + index, value)), 9500],
    ["waves", waves, 9500],
    ["a level far above", published, 90_000],
    ["a level far below", published, 10],
    ["a hundred", Array.from({ length: 100 }, (_, index) => january(1901 + index, 9000 + 10 * index)), 9500],
    ["open ends", [january(2001, 9400, { qualifier: "up-to" }), january(2002, 9700, { qualifier: "more-than" })], 9500],
  ])("keeps words and marks on the card, apart: %s", (_, rows, level) => {
    const { labels, points } = lay(rows, level);
    expect(labelProblems(labels)).toEqual([]);
    expect(labels.map((label) => label.words)).toContain("9.5 million people");
    for (const { x, highY, lowY } of points) {
      expect(x).toBeGreaterThan(40);
      expect(x).toBeLessThan(1040);
      expect(highY).toBeGreaterThan(60);
      expect(lowY).toBeLessThan(240);
    }
  });
});
