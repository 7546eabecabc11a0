import type { I18n } from "#i18n/i18n.ts";
import { findSeries } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import type { IndexBarsOptions } from "./block.ts";

/** The sentences under the bars: how dollars and index share one scale, then what each series counts. */
export function notesOf(story: Story, { record, others, baseline }: IndexBarsOptions, i18n: I18n): readonly string[] {
  const series = [record, ...others].flatMap((id) => findSeries(story, id) ?? []);
  const base = series
    .find(({ id }) => id === record)
    ?.rows.find(({ when }) => when.precision === "year" && when.on === baseline.year);
  const unit = findSeries(story, record)?.unit;
  const scale =
    base?.value !== undefined && unit
      ? [
          i18n.t("indexBars.scale", {
            year: i18n.formatYear(baseline.year),
            total: i18n.formatValue(base.value, unit, base.qualifier),
          }),
        ]
      : [];
  return [...scale, ...series.flatMap(({ note }) => note ?? [])];
}
