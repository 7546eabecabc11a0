import { extent } from "d3-array";
import { rowEntity, rowNumbers, rowValue } from "#figures/rows.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { EntityKey } from "#model/entity.ts";
import { findSeries } from "#model/questions.ts";
import type { Series, SeriesRow } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import { compareWhen, whenSpan } from "#model/when.ts";
import type { DealScaleOptions } from "./block.ts";
import { type End, endOf } from "./amounts.ts";

/** One share over a window of years. */
export interface ShareWindow {
  id: string;
  when: string;
  /** In words, for a window that is not as long as the others; else empty. */
  length: string;
  /** In percent; the same unless the source gives a range. */
  low: number;
  high: number;
  end: End;
  value: string;
  /** That nobody checked it, where that is so; else empty. */
  grade: string;
  note: string;
  sel: EntityKey;
}

/** The windows of one measure. Groups are never joined, nor are the windows in them. */
export interface WindowGroup {
  id: string;
  title: string;
  /** Of what the shares are taken; empty where the series does not say. */
  denominator: string;
  reach: string;
  /** By date; those that are not as long as most stand last. */
  windows: readonly ShareWindow[];
}

/** The groups in the order of the options; rows without a number and series without rows are left out. */
export function windowGroups(story: Story, options: DealScaleOptions, i18n: I18n): readonly WindowGroup[] {
  const series = options.windowSeries.flatMap((id) => findSeries(story, id) ?? []);
  const usual = usualYears(series);
  return series
    .map((one) => {
      const windows = [...one.rows]
        .sort((a, b) => Number(isApart(a, usual)) - Number(isApart(b, usual)) || compareWhen(a.when, b.when))
        .flatMap((row) => windowOf(story, options, one, row, usual, i18n));
      const denominator = one.denominator ? i18n.t("dealScale.of", { denominator: one.denominator }) : "";
      return { id: one.id, title: one.title, denominator, reach: reachOf(windows, i18n), windows };
    })
    .filter(({ windows }) => windows.length > 0);
}

function windowOf(
  story: Story,
  { claim }: DealScaleOptions,
  series: Series,
  row: SeriesRow,
  usual: number,
  i18n: I18n,
): ShareWindow[] {
  const numbers = rowNumbers(row);
  if (!numbers) return [];
  const years = yearsOf(row);
  return [
    {
      id: row.id,
      when: i18n.formatWhen(row.when),
      length: isApart(row, usual) && years ? i18n.t("dealScale.years", { count: years }) : "",
      ...numbers,
      end: endOf(row.qualifier),
      value: rowValue(series, row, i18n),
      grade: row.grade === "A" ? "" : i18n.t("reading.unverified.label"),
      note: row.note ?? "",
      sel: rowEntity(story, row, claim),
    },
  ];
}

/** From which share to which the windows of usual length run; empty where one is not to be taken at its word. */
function reachOf(windows: readonly ShareWindow[], i18n: I18n): string {
  const usual = windows.filter(({ length }) => length === "");
  const [low, high] = extent(usual.flatMap((window) => [window.low, window.high]));
  if (low === undefined || usual.length < 2 || usual.some(({ end }) => end !== "closed")) return "";
  return low === high ? i18n.formatValue(low, "percent") : i18n.formatRange(low, high, "percent");
}

/** The length in years that most windows have; the shorter of two that are as frequent. */
function usualYears(series: readonly Series[]): number {
  const lengths = series.flatMap(({ rows }) => rows.flatMap((row) => yearsOf(row) ?? []));
  const often = (length: number) => lengths.filter((other) => other === length).length;
  return [...lengths].sort((a, b) => often(b) - often(a) || a - b)[0] ?? 0;
}

function isApart(row: SeriesRow, usual: number): boolean {
  return yearsOf(row) !== usual;
}

function yearsOf({ when }: SeriesRow): number | undefined {
  const span = whenSpan(when);
  return span && Math.max(1, Math.round((Number(span.end) - Number(span.start)) / 31_557_600_000));
}
