import { isSoft } from "#figures/bars/endStrips.ts";
import { rowEntity, rowNumbers, rowValue } from "#figures/rows.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { EntityKey } from "#model/entity.ts";
import type { Series, SeriesRow } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import { compareWhen, whenSpan } from "#model/when.ts";
import type { LevelPlotOptions } from "./block.ts";

/** One value of the record at its time, in words and in the unit of the series. */
export interface Point {
  id: string;
  row: SeriesRow;
  /** Milliseconds UTC: the day itself, or the middle of a longer time. */
  at: number;
  /** The same as `high` unless the row is a range. */
  low: number;
  high: number;
  /** `up` and `down`: open on that side; `soft`: about. */
  end: "closed" | "soft" | "up" | "down";
  /** Whether it counts something of its own, as its note says; it is then neither joined nor compared. */
  apart: boolean;
  /** Whether it may be compared with the level: one number as printed, of the measure itself. */
  exact: boolean;
  value: string;
  when: string;
  note: string;
  sel: EntityKey;
  /** The whole meaning for those who do not see the mark. */
  spoken: string;
}

/** The dated values by time. An undated one is never put at a date, so it is left out; so is a row without a number. */
export function pointsOf(story: Story, series: Series, options: LevelPlotOptions, i18n: I18n): readonly Point[] {
  return rowsInTime(series).flatMap((row): Point[] => {
    const span = whenSpan(row.when);
    const numbers = rowNumbers(row);
    if (!span || !numbers) return [];
    const { low, high } = numbers;
    const apart = row.note !== undefined || row.denominator !== undefined;
    const isDay = row.when.precision === "day";
    const value = rowValue(series, row, i18n);
    const when = i18n.formatWhen(row.when);
    const note = i18n.localiseDigits([row.denominator, row.note].filter(Boolean).join(". "));
    return [
      {
        id: row.id,
        row,
        at: isDay ? Number(span.start) : (Number(span.start) + Number(span.end)) / 2,
        low,
        high,
        end: isSoft(row.qualifier)
          ? "soft"
          : row.qualifier === "more-than"
            ? "up"
            : row.qualifier === "up-to"
              ? "down"
              : "closed",
        apart,
        exact: !apart && low === high && row.qualifier === undefined,
        value,
        when,
        note,
        sel: rowEntity(story, row, options.level.claim),
        spoken: [i18n.t("levelPlot.spoken", { when, value }), note].filter(Boolean).join(". "),
      },
    ];
  });
}

/** All rows by time, undated ones last. */
export function rowsInTime(series: Series): readonly SeriesRow[] {
  return [...series.rows].sort((a, b) => compareWhen(a.when, b.when));
}

/** Whether a line may join two neighbours in time: values of the measure itself, a year apart to the day. */
export function areJoined(from: Point, to: Point): boolean {
  if (from.apart || to.apart || from.low !== from.high || to.low !== to.high) return false;
  const [a, b] = [from.row.when, to.row.when];
  if (a.precision === "undated" || a.precision === "interval" || a.precision !== b.precision) return false;
  return Number(b.on.slice(0, 4)) - Number(a.on.slice(0, 4)) === 1 && a.on.slice(4) === b.on.slice(4);
}
