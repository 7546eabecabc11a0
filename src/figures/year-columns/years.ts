import type { Series, SeriesRow } from "#model/schema/record.ts";

/** The row of a year; undefined where the series has none. */
export function rowOf(series: Series | undefined, year: string): SeriesRow | undefined {
  return series?.rows.find((row) => yearOf(row) === year);
}

/** The year that a row is of; undefined where it is of a day, a month or a longer time. */
export function yearOf({ when }: SeriesRow): string | undefined {
  return when.precision === "year" ? when.on : undefined;
}
