import type { I18n } from "#i18n/i18n.ts";
import { growthPercent } from "#model/questions.ts";
import type { Series } from "#model/schema/record.ts";
import type { IndexBarsOptions } from "./block.ts";
import { rowOf } from "./years.ts";

export interface RecordGrowth {
  /** Of the base year's total, with one decimal, rounded down where it is a bound; negative for a fall. */
  percent: number;
  /** Whether the later total is only known to be more than its number. */
  atLeast: boolean;
}

/**
 * The growth between the record's totals of the two claimed years.
 * Undefined where a total is missing, or where what qualifies one leaves no bound to state.
 */
export function recordGrowth(series: Series, { baseline, change }: IndexBarsOptions): RecordGrowth | undefined {
  const from = rowOf(series, baseline.year);
  const to = rowOf(series, change.year);
  if (!from?.value || to?.value === undefined || from.qualifier) return undefined;
  if (to.qualifier && to.qualifier !== "more-than") return undefined;
  const atLeast = to.qualifier === "more-than";
  const tenths = growthPercent(from.value, to.value) * 10;
  const percent = (atLeast ? Math.floor(tenths) : Math.round(tenths)) / 10;
  return atLeast && percent < 0 ? undefined : { percent, atLeast };
}

/** Growth as a sentence's part: "In the record: up at least 83.1%". */
export function growthWords({ percent, atLeast }: RecordGrowth, i18n: I18n): string {
  const growth = i18n.formatValue(Math.abs(percent), "percent");
  if (percent < 0) return i18n.t("indexBars.recordFall", { growth });
  return i18n.t(atLeast ? "indexBars.recordGrowthAtLeast" : "indexBars.recordGrowth", { growth });
}
