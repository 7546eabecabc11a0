import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import type { SeriesRow } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import { january, options, pointsFrom, published, seriesOf } from "./points.fixture.ts";
import { levelPlotTable } from "./table.ts";

const rowsOf = (rows: readonly SeriesRow[], lang: "en" | "ar" = "en") =>
  levelPlotTable(
    { id: "dwellers", title: "Population", options } as unknown as FigureBlock,
    emptyStory,
    seriesOf(rows),
    createI18n(lang, lang === "en" ? english : arabic),
  ).rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.text)));

describe("the table of a level plot", () => {
  it("begins with the article's undated level; each value of the record says how far the level lies from it", () => {
    const rows = rowsOf(published);
    expect(rows).toHaveLength(1 + published.length);
    expect(rows[0]).toEqual(["undated", "The article’s claim", "9,500,000 people", "—", "—"]);
    expect(rows.find(([when]) => when === "1 January 2023")?.[3]).toBe("6.2% lower");
    expect(rows.find(([when]) => when === "1 January 2010")?.[3]).toBe("5.6% higher");
  });

  it("compares nothing with what counts another area, and says what it counts", () => {
    const row = rowsOf(published).find(([when]) => when === "1 March 2023");
    expect(row?.slice(2)).toEqual(["10,135,373 people", "—", "Without one area."]);
  });

  it("keeps an undated row, which the drawing leaves out, and a range", () => {
    const rows = [
      january(2001, undefined, { low: 9000, high: 9100 }),
      january(2002, 1, { when: { precision: "undated" } }),
    ];
    expect(rowsOf(rows).map((cells) => cells.slice(0, 3))).toEqual([
      ["undated", "The article’s claim", "9,500,000 people"],
      ["1 January 2001", "The sources", "9,000,000 people to 9,100,000 people"],
      ["undated", "The sources", "1,000 people"],
    ]);
    expect(pointsFrom(rows).map(({ id }) => id)).toEqual(["january-2001"]);
  });

  it("says in words on which side the level lies, so that no number bears a minus", () => {
    const sides = rowsOf(published, "ar").map((cells) => cells[3]!.replace("\u061c", ""));
    expect(sides).toEqual(expect.arrayContaining(["أعلى بـ5.6%", "أدنى بـ6.2%", "—"]));
    expect(sides.join()).not.toMatch(/[-−]\d/);
    expect(rowsOf([january(2001, 9500)])[1]![3]).toBe("0%");
  });
});

describe("a point", () => {
  it("opens its observation and says when and how much, and what it counts", () => {
    const points = pointsFrom(published);
    expect(points[4]!.sel).toBe("record.F-dwellers-2014");
    expect(points[4]!.spoken).toBe("The sources, 1 January 2014: 9.48 million people");
    expect(points.find(({ apart }) => apart)!.spoken).toContain("Without one area.");
  });
});
