import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import english from "#i18n/ui/en.json" with { type: "json" };
import type { SeriesRow } from "#model/schema/record.ts";
import { articleWords, findingsOf } from "./findings.ts";
import { areJoined } from "./points.ts";
import { january, pointsFrom, published } from "./points.fixture.ts";

const find = (rows: readonly SeriesRow[], level = 9500, until?: string) => findingsOf(pointsFrom(rows), level, until);
const passagesIn = (rows: readonly SeriesRow[], level?: number) =>
  find(rows, level).passages.map((passage) => passage.map(({ id }) => id));

describe("the passage of the level", () => {
  it("is found between the two values around it", () => {
    expect(passagesIn(published)).toEqual([["january-2014", "january-2015"]]);
  });

  it("is none where the level lies above or below all values, or there is one value or none", () => {
    expect(passagesIn(published, 20000)).toEqual([]);
    expect(passagesIn(published, 10)).toEqual([]);
    expect(passagesIn(published.slice(0, 1))).toEqual([]);
    expect(passagesIn([])).toEqual([]);
  });

  it("is found as often as it happens, up and down, and counts a value on the level as reached", () => {
    const waves = [9400, 9500, 9600, 9300].map((value, index) => january(2001 + index, value));
    expect(passagesIn(waves)).toEqual([
      ["january-2001", "january-2002"],
      ["january-2003", "january-2004"],
    ]);
  });

  it("looks only at numbers as printed, of the measure itself", () => {
    const rows = [
      january(2001, 9000),
      january(2002, 9900, { qualifier: "about" }),
      january(2003, undefined, { low: 9000, high: 9900 }),
      january(2004, 9900, { note: "Another area." }),
      january(2005, 9100),
    ];
    expect(passagesIn(rows)).toEqual([]);
  });
});

describe("the last value", () => {
  it("is the last January up to the article, not the later one of another area, and the level lies 6.2% below it", () => {
    const { last, distance } = find(published, 9500, "2023-09");
    expect(last?.id).toBe("january-2023");
    expect(distance).toBe(-6.2);
  });

  it("is the very last where no time of the article is given, and none where no value may be compared", () => {
    expect(find(published).last?.id).toBe("january-2024");
    expect(find(published, 9500, "2009").last).toBeUndefined();
    expect(find([january(2001, 9000, { qualifier: "up-to" })]).distance).toBeUndefined();
  });
});

describe("the lines", () => {
  it("join each January to the next, not over the missing year and not to another area's value", () => {
    const regular = pointsFrom(published);
    const joined = regular.slice(1).map((to, index) => areJoined(regular[index]!, to));
    expect(joined).toEqual([...Array<boolean>(11).fill(true), false, false, false]);
    const januaries = regular.filter(({ apart }) => !apart).slice(-2);
    expect(areJoined(januaries[0]!, januaries[1]!)).toBe(true);
  });

  it("join no range, and no dates of different precision", () => {
    const rows = [
      january(2001, 9000),
      january(2002, undefined, { low: 1, high: 2 }),
      january(2003, 9000),
      january(2004, 9000, { when: { precision: "year", on: "2004" } }),
      january(2005, 9000, { when: { precision: "day", on: "2005-07-01" } }),
    ];
    const points = pointsFrom(rows);
    expect(points.slice(1).some((to, index) => areJoined(points[index]!, to))).toBe(false);
  });
});

it("the level’s words say the date that the article bears, or that it bears none", () => {
  const i18n = createI18n("en", english);
  expect([undefined, "2021-03-27", "2021"].map((date) => articleWords(date, i18n))).toEqual([
    "The article, undated",
    "The article, 27 March 2021",
    "The article, 2021",
  ]);
});
