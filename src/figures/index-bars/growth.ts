import type { I18n } from "#i18n/i18n.ts";
import { type Growth, growthBetween } from "#model/questions.ts";
import type { Series } from "#model/schema/record.ts";
import type { IndexBarsOptions } from "./block.ts";
import { rowOf } from "./years.ts";

/**
 * The growth between the record's totals of the two claimed years.
 * Undefined where a total is missing, or where what qualifies one leaves no bound to state.
 */
export function recordGrowth(series: Series, { baseline, change }: IndexBarsOptions): Growth | undefined {
  return growthBetween(rowOf(series, baseline.year), rowOf(series, change.year));
}

/** Growth as a sentence's part: "In the record: up at least 83.1%". */
export function growthWords({ percent, atLeast }: Growth, i18n: I18n): string {
  const growth = i18n.formatValue(Math.abs(percent), "percent");
  if (percent < 0) return i18n.t("indexBars.recordFall", { growth });
  return i18n.t(atLeast ? "indexBars.recordGrowthAtLeast" : "indexBars.recordGrowth", { growth });
}
