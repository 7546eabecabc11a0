import { range } from "d3-array";
import { type BarEndKind, barEndOf } from "#figures/bars/endStrips.ts";
import { rowEntity, rowNumbers, rowValue } from "#figures/rows.ts";
import type { I18n } from "#i18n/i18n.ts";
import { type EntityKey, entityKey } from "#model/entity.ts";
import { findSeries, growthBetween } from "#model/questions.ts";
import type { Series, SeriesRow } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import type { YearColumnsOptions } from "./block.ts";

/** What is drawn of a year: a number of the record, or that none was found. */
export interface Column {
  /** ISO year. */
  year: string;
  /** In the unit of the series, the same unless it is a range; undefined for a gap. */
  numbers?: { low: number; high: number } | undefined;
  /** `open`: more than; `soft`: about. */
  end: BarEndKind;
  /** The number as it stands at the column, or what a gap says. */
  label: string;
  /** The whole meaning for those who do not see the mark. */
  spoken: string;
  /** What the mark opens; undefined for a gap, which is no mark. */
  sel?: EntityKey;
}

/** The claimed change from one year to another. */
export interface Step {
  from: string;
  to: string;
  /** Where it begins and ends, in the unit of the series; undefined without a number of the first year. */
  values?: { from: number; to: number } | undefined;
  end: BarEndKind;
  words: string;
  /** What grew or fell, by how much and when. */
  spoken: string;
  sel: EntityKey;
  /** The claim that names the first year. */
  also: EntityKey;
}

/** How the years of the step compare with the year before it. */
export interface Finding {
  from: string;
  to: string;
  /** The number of the year that they are compared with. */
  level: number;
  /** The years whose numbers lie above or below it. */
  beside: readonly string[];
  /** A sentence of each. */
  words: readonly string[];
}

export interface YearPlot {
  /** All years from the first to the last, found or not. */
  years: readonly string[];
  columns: readonly Column[];
  step: Step;
  finding?: Finding | undefined;
  /** The unit of numbers that stand without one; empty where each says its own. */
  unit: string;
}

/** The record's years, the claimed step, and what follows of the two; nothing in it is typed by hand. */
export function yearPlot(story: Story, options: YearColumnsOptions, i18n: I18n): YearPlot {
  const { baseline, change } = options;
  const series = findSeries(story, options.record);
  const known = [...(series?.rows ?? []).flatMap((row) => yearOf(row) ?? []), baseline.year, change.year].map(Number);
  const years = range(Math.min(...known), Math.max(...known) + 1).map(String);
  return {
    years,
    columns: series ? years.flatMap((year) => columnOf(story, series, year, options, i18n) ?? []) : [],
    step: stepOf(series, options, i18n),
    finding: series && findingOf(series, years, options, i18n),
    unit: series?.unit === "usd-million" ? i18n.t("yearColumns.unit") : "",
  };
}

function columnOf(
  story: Story,
  series: Series,
  year: string,
  { change }: YearColumnsOptions,
  i18n: I18n,
): Column | undefined {
  const row = rowOf(series, year);
  const numbers = row && rowNumbers(row);
  const missing = i18n.t("yearColumns.missing");
  if (!numbers) return series.missing?.includes(year) ? { year, end: "closed", label: missing, spoken: "" } : undefined;
  // Bare numbers are an index of nothing; the unit stands once over all of them.
  const labelled = series.unit === "usd-million" ? { ...series, unit: "index" as const } : series;
  const label = rowValue(labelled, row, i18n);
  // Its name holds what is seen, so that who speaks to the browser can call it that.
  const whole = rowValue(series, row, i18n);
  const value = whole.includes(label)
    ? whole
    : `${label} (${rowValue(series, { ...row, qualifier: undefined }, i18n)})`;
  return {
    year,
    numbers,
    end: barEndOf(row.qualifier),
    label,
    spoken:
      i18n.localiseDigits(series.title) +
      i18n.t("list.stop") +
      i18n.t("yearColumns.spoken", { year: i18n.formatYear(year), value }),
    sel: rowEntity(story, row, change.claim),
  };
}

function stepOf(series: Series | undefined, { baseline, change }: YearColumnsOptions, i18n: I18n): Step {
  const base = rowOf(series, baseline.year)?.value;
  const growth = together(i18n.formatValue(Math.abs(change.percent), "percent", change.qualifier));
  const words = i18n.t(change.percent < 0 ? "yearColumns.claimedFall" : "yearColumns.claimedGrowth", { growth });
  const when = i18n.formatWhen({ precision: "interval", from: baseline.year, to: change.year });
  return {
    from: baseline.year,
    to: change.year,
    values: base === undefined ? undefined : { from: base, to: (base * (100 + change.percent)) / 100 },
    end: barEndOf(change.qualifier),
    words,
    spoken: [i18n.localiseDigits(series?.title ?? ""), words + i18n.t("list.separator") + when]
      .filter(Boolean)
      .join(i18n.t("list.stop")),
    sel: entityKey("claim", change.claim),
    also: entityKey("claim", baseline.claim),
  };
}

/** Both years of the step beside the nearest year before it whose number lets the last one be compared. */
function findingOf(
  series: Series,
  years: readonly string[],
  { baseline, change }: YearColumnsOptions,
  i18n: I18n,
): Finding | undefined {
  for (const from of years.filter((year) => year < baseline.year).reverse()) {
    const reference = rowOf(series, from);
    if (reference?.value === undefined || !growthBetween(reference, rowOf(series, change.year))) continue;
    const compared = [baseline.year, change.year].flatMap((year) => {
      const growth = growthBetween(reference, rowOf(series, year));
      if (!growth) return [];
      const bound = growth.atLeast ? "at-least" : undefined;
      const percent = together(i18n.formatValue(Math.abs(growth.percent), "percent", bound));
      const words = i18n.t(growth.percent < 0 ? "yearColumns.below" : "yearColumns.above", {
        percent,
        year: i18n.formatYear(year),
        reference: i18n.formatYear(from),
      });
      return [{ year, words }];
    });
    return {
      from,
      to: change.year,
      level: reference.value,
      beside: compared.map(({ year }) => year),
      words: compared.map(({ words }) => words),
    };
  }
  return undefined;
}

/** Words that no line breaks apart. */
function together(words: string): string {
  return words.replaceAll(" ", "\u00a0");
}

/** The row of a year; undefined where the series has none. */
export function rowOf(series: Series | undefined, year: string): SeriesRow | undefined {
  return series?.rows.find((row) => yearOf(row) === year);
}

/** The year that a row is of; undefined where it is of a day, a month or a longer time. */
export function yearOf({ when }: SeriesRow): string | undefined {
  return when.precision === "year" ? when.on : undefined;
}
