import type { I18n } from "#i18n/i18n.ts";
import type { Series } from "#model/schema/record.ts";
import type { LevelPlotOptions } from "./block.ts";
import type { Findings } from "./findings.ts";
import type { Point } from "./points.ts";

/** Whose the level is, and of when: the article bears a date or none. */
export function articleWords(date: string | undefined, i18n: I18n): string {
  return date === undefined ? i18n.t("levelPlot.said") : i18n.t("levelPlot.saidOn", { when: i18n.formatDate(date) });
}

/** The sentences under the plot: where the level was passed, how far it lies from the last value, what stands apart. */
export function findingWords(
  { passages, last, distance }: Findings,
  points: readonly Point[],
  series: Series,
  options: LevelPlotOptions,
  i18n: I18n,
): readonly string[] {
  if (points.length === 0) return [i18n.t("levelPlot.noPoints")];
  const level = i18n.formatValue(options.level.value, series.unit);
  const passed = passages.map(([from, to]) => {
    const way = to.high === options.level.value ? "reached" : from.high === options.level.value ? "left" : "passed";
    return i18n.t(`levelPlot.${way}`, {
      level,
      from: from.when,
      fromValue: from.value,
      to: to.when,
      toValue: to.value,
    });
  });
  const compared =
    last && distance !== undefined
      ? [
          i18n.t(options.articleTime ? "levelPlot.lastUpTo" : "levelPlot.last", {
            when: last.when,
            value: last.value,
          }) +
            " " +
            distanceWords(distance, level, i18n),
        ]
      : [];
  const apart = points
    .filter((point) => point.apart)
    .map(({ when, value, note }) => i18n.t("levelPlot.apart", { when, value, note }));
  return [...(passed.length > 0 || !last ? passed : [i18n.t("levelPlot.never", { level })]), ...compared, ...apart];
}

function distanceWords(distance: number, level: string, i18n: I18n): string {
  if (distance === 0) return i18n.t("levelPlot.same", { level });
  const percent = i18n.formatValue(Math.abs(distance), "percent");
  return i18n.t(distance < 0 ? "levelPlot.below" : "levelPlot.above", { level, percent });
}
