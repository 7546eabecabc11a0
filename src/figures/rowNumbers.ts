import type { I18n } from "#i18n/i18n.ts";
import type { Series, SeriesRow } from "#model/schema/record.ts";

/** A row's lower and upper number in the unit of its series, the same unless it is a range; undefined where it has none. */
export function rowNumbers({ value, low, high }: SeriesRow): { low: number; high: number } | undefined {
  const upper = value ?? high ?? low;
  return upper === undefined ? undefined : { low: value ?? low ?? upper, high: upper };
}

/** A row's number or range in words, or in full with the writer of tables (`i18n.exact`); empty where it has none. */
export function rowValue({ unit }: Pick<Series, "unit">, row: SeriesRow, i18n: I18n["exact"]): string {
  const numbers = rowNumbers(row);
  if (!numbers) return "";
  const { low, high } = numbers;
  return low === high ? i18n.formatValue(high, unit, row.qualifier) : i18n.formatRange(low, high, unit);
}
