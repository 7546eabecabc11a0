import { createI18n } from "#i18n/i18n.ts";
import english from "#i18n/ui/en.json" with { type: "json" };
import type { Series, SeriesRow } from "#model/schema/record.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import { type Point, pointsOf } from "./points.ts";

/** A row of 1 January. */
export function january(year: number, value?: number, rest: Partial<SeriesRow> = {}): SeriesRow {
  return {
    id: `january-${year}`,
    when: { precision: "day", on: `${year}-01-01` },
    ...(value === undefined ? {} : { value }),
    source: "S947",
    observation: `F-dwellers-${year}`,
    grade: "A",
    ...rest,
  };
}

/** The published values of a country that passed 9,500 thousand people in 2014; 2022 is missing, March 2023 apart. */
export const published: readonly SeriesRow[] = [
  ...[8997.6, 9111.1, 9235.1, 9356.5, 9477.1, 9593, 9705.6, 9810, 9898.1, 9981.5, 10067.1, 10119.1].map(
    (value, index) => january(2010 + index, value),
  ),
  january(2023, 10127.1),
  january(2023, 10135.373, {
    id: "march-2023",
    when: { precision: "day", on: "2023-03-01" },
    observation: "F-dwellers-2023-03",
    note: "Without one area.",
  }),
  january(2024, 10180.77),
];
export function seriesOf(rows: readonly SeriesRow[], missing: readonly string[] = []): Series {
  return {
    id: "dwellers",
    title: "Population",
    measure: "dwellers",
    unit: "thousand-people",
    missing: [...missing],
    rows: [...rows],
  };
}

const en = createI18n("en", english);
export const options = { series: "dwellers", level: { value: 9500, claim: "C52-06" } };

export function pointsFrom(rows: readonly SeriesRow[]): readonly Point[] {
  return pointsOf(emptyStory, seriesOf(rows), options, en);
}
