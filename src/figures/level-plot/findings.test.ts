import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import type { SeriesRow } from "#model/schema/record.ts";
import { findingsOf } from "./findings.ts";
import { articleWords, findingWords } from "./findingWords.ts";
import { areJoined } from "./points.ts";
import { january, options, pointsFrom, published, seriesOf } from "./points.fixture.ts";

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

describe("the sentences", () => {
  const say = (rows: readonly SeriesRow[], lang: "en" | "ar" = "en", level = 9500) => {
    const given = { ...options, level: { ...options.level, value: level }, articleTime: "2023-09" };
    const i18n = createI18n(lang, lang === "en" ? english : arabic);
    return findingWords(find(rows, level, "2023-09"), pointsFrom(rows), seriesOf(rows), given, i18n);
  };

  it("name the passage, the distance and what stands apart", () => {
    expect(say(published)).toEqual([
      "The published figure passed 9.5 million people between 1 January 2014 (9.48 million people) and 1 January 2015 (9.59 million people).",
      "The last yearly figure up to the time of the article, 1 January 2023: 10.13 million people. The article’s 9.5 million people lies 6.2% below it.",
      "Apart from the yearly figures, 1 March 2023: 10.14 million people. Without one area.",
    ]);
  });

  it("say that the level is not passed, that it is the same, that there is no value", () => {
    expect(say([january(2001, 9500)])).toEqual([
      "In what we found the published figure does not pass 9.5 million people.",
      "The last yearly figure up to the time of the article, 1 January 2001: 9.5 million people. The article’s 9.5 million people is the same.",
    ]);
    expect(say([])).toEqual(["There is no dated figure in the sources."]);
  });

  it("say that the record reached the level, or fell below it, where a value is the level itself", () => {
    const waves = [9400, 9500, 9600, 9500, 9300].map((value, index) => january(2001 + index, value));
    expect(say(waves).slice(0, 2)).toEqual([
      "The published figure reached 9.5 million people between 1 January 2001 (9.4 million people) and 1 January 2002.",
      "The published figure fell below 9.5 million people between 1 January 2004 and 1 January 2005 (9.3 million people).",
    ]);
  });

  it("say the date that the article bears, or that it bears none", () => {
    const i18n = createI18n("en", english);
    expect([undefined, "2021-03-27", "2021"].map((date) => articleWords(date, i18n))).toEqual([
      "The article, undated",
      "The article, 27 March 2021",
      "The article, 2021",
    ]);
  });

  it("put the percentage into Arabic words as everywhere", () => {
    expect(say(published, "ar")[1]).toContain("أدنى منه بنسبة \u061c6.2%");
    expect(say(published, "ar", 12000)[1]).toContain("أعلى منه بنسبة \u061c18.5%");
  });
});
