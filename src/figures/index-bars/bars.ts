import type { I18n } from "#i18n/i18n.ts";
import { type EntityKey, entityKey } from "#model/entity.ts";
import { findSeries } from "#model/questions.ts";
import type { Series } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import type { BarEndKind } from "#figures/bars/endStrips.ts";
import { barEndOf } from "#figures/bars/qualified.ts";
import { rowEntity } from "#figures/rowEntity.ts";
import { rowNumbers, rowValue } from "#figures/rowNumbers.ts";
import type { IndexBarsOptions } from "./block.ts";
import { growthWords, recordGrowth } from "./growth.ts";
import { rowOf, yearOf } from "./years.ts";

/** One bar in words and on the index scale. */
export interface Bar {
  id: string;
  layer: "article" | "record";
  /** ISO year. */
  year: string;
  yearLabel: string;
  /** Length, the base year being 100; undefined where there is nothing to draw and only words stand. */
  index?: number;
  /** The lower end of a range, `index` being the upper one. */
  lowIndex?: number;
  /** `open`: more than; `soft`: about. */
  end: BarEndKind;
  /** The number, formatted; empty for a missing year. */
  value: string;
  /** Who says so and what the number means, where it needs saying. */
  detail: string;
  /** What a mark opens; undefined for a missing year, which is no mark. */
  sel?: EntityKey;
  note?: string;
}

/** Bars of one measure. The first group holds the claim; groups are never joined. */
export interface BarGroup {
  id: string;
  title: string;
  /** By year; the article's bar of a year before the record's. */
  bars: readonly Bar[];
}

/** The bars of the figure: article and record on the claimed years, the record's other years, the other measures. */
export function barGroups(story: Story, options: IndexBarsOptions, i18n: I18n): readonly BarGroup[] {
  const { baseline, change } = options;
  const record = findSeries(story, options.record);
  const claimedYears = [baseline.year, change.year];
  const base = rowOf(record, baseline.year)?.value;
  const own = claimedBars(options, i18n);
  const beside = record ? recordBars(story, options, record, base, i18n) : [];
  const scale = i18n.t("axis.base", { year: i18n.formatYear(baseline.year) }).replaceAll(" ", "\u00a0");
  const groups: BarGroup[] = [
    {
      id: "claimed",
      title: record ? i18n.t("indexBars.claimedYears", { title: record.title, base: scale }) : scale,
      bars: [...own, ...beside.filter(({ year }) => claimedYears.includes(year))].sort(byYear),
    },
  ];
  if (record)
    groups.push({
      id: record.id,
      title: i18n.t("indexBars.otherYears"),
      bars: beside.filter(({ year }) => !claimedYears.includes(year)).sort(byYear),
    });
  for (const id of options.others) {
    const other = findSeries(story, id);
    if (!other) continue;
    groups.push({
      id,
      title: i18n.t("indexBars.otherMeasure", { title: other.title }),
      bars: recordBars(story, options, other, base, i18n).sort(byYear),
    });
  }
  return groups.filter(({ bars }) => bars.length > 0);
}

function claimedBars({ baseline, change }: IndexBarsOptions, i18n: I18n): Bar[] {
  const index = 100 + change.percent;
  const growth = i18n.formatValue(Math.abs(change.percent), "percent", change.qualifier);
  // A fall of more than 20 % leaves at most 80.
  const qualifier = change.percent < 0 && change.qualifier === "more-than" ? "up-to" : change.qualifier;
  const bar = (part: Pick<Bar, "id" | "year" | "index" | "end" | "value" | "detail">, claim: string): Bar => ({
    ...part,
    layer: "article",
    yearLabel: i18n.formatYear(part.year),
    sel: entityKey("claim", claim),
  });
  return [
    bar(
      {
        id: "claim-base",
        year: baseline.year,
        index: 100,
        end: "closed",
        value: i18n.formatValue(100, "index"),
        detail: i18n.t("indexBars.claimedBase"),
      },
      baseline.claim,
    ),
    bar(
      {
        id: "claim-change",
        year: change.year,
        index,
        end: barEndOf(qualifier),
        value: i18n.formatValue(index, "index", qualifier),
        detail: i18n.t(change.percent < 0 ? "indexBars.claimedFall" : "indexBars.claimedGrowth", { growth }),
      },
      change.claim,
    ),
  ];
}

function recordBars(
  story: Story,
  options: IndexBarsOptions,
  series: Series,
  base: number | undefined,
  i18n: I18n,
): Bar[] {
  const detailOf = (year: string): string => {
    if (series.id !== options.record || base === undefined) return "";
    if (year === options.baseline.year)
      return i18n.t("indexBars.recordBase", { index: i18n.formatValue(100, "index") });
    const growth = year === options.change.year ? recordGrowth(series, options) : undefined;
    return growth ? growthWords(growth, i18n) : "";
  };
  const indexOf = (value: number | undefined) => (base && value !== undefined ? (value / base) * 100 : undefined);
  const bars = series.rows.flatMap((row): Bar[] => {
    const year = yearOf(row);
    const numbers = rowNumbers(row);
    if (year === undefined || !numbers) return [];
    const { low, high } = numbers;
    const yearLabel = i18n.formatYear(year);
    const detail = detailOf(year);
    return [
      {
        id: `${series.id}-${row.id}`,
        layer: "record",
        year,
        yearLabel,
        index: indexOf(high),
        lowIndex: low === high ? undefined : indexOf(low),
        end: barEndOf(row.qualifier),
        value: rowValue(series, row, i18n),
        detail,
        sel: rowEntity(story, row, options.change.claim),
        note: row.note,
      },
    ];
  });
  const claimed = series.id === options.record ? [options.baseline.year, options.change.year] : [];
  return [...bars, ...gaps(series, claimed, i18n)];
}

/** The years between the first and last, the claimed ones among them, for which a value was sought and not found. */
function gaps(series: Series, claimed: readonly string[], i18n: I18n): Bar[] {
  const years = [...series.rows.flatMap((row) => yearOf(row) ?? []), ...claimed].sort();
  const [first = "", last = ""] = [years[0], years.at(-1)];
  return (series.missing ?? [])
    .filter((year) => year >= first && year <= last)
    .map((year) => {
      const yearLabel = i18n.formatYear(year);
      const detail = i18n.t("indexBars.missing");
      return {
        id: `${series.id}-missing-${year}`,
        layer: "record",
        year,
        yearLabel,
        end: "closed",
        value: "",
        detail,
      };
    });
}

function byYear(a: Bar, b: Bar): number {
  return Number(a.year > b.year) - Number(a.year < b.year) || Number(a.layer > b.layer) - Number(a.layer < b.layer);
}
