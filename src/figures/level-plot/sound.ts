import { claimedRow } from "#figures/rows.ts";
import { gapTone, type HeardTone, rowTone, type SoundOf } from "#figures/sound/heard.ts";
import { findSeries } from "#model/questions.ts";
import { dateSpan, whenSpan } from "#model/when.ts";
import type { LevelPlotOptions } from "./block.ts";

const yearMs = 365.25 * 86_400_000;

/** The record's values at their times, and before and after them the article's level, which has none. */
export const sound: SoundOf = (block, story, i18n) => {
  const { series: id, level } = block.options as LevelPlotOptions;
  const series = findSeries(story, id);
  if (!series) return { tones: [] };
  const { claim, qualifier, value } = level;
  const own = claimedRow(claim, value, qualifier);
  const said = (at: number): HeardTone => ({ at, ...rowTone(own, series, claim, story, i18n) });
  const values = series.rows.flatMap((row) => {
    const span = whenSpan(row.when);
    return span ? { at: Number(span.start), ...rowTone(row, series, claim, story, i18n) } : [];
  });
  const gaps = (series.missing ?? []).map((year) =>
    gapTone(Number(dateSpan(year).start), i18n.t("levelPlot.missing", { years: i18n.formatYear(year) })),
  );
  const dated = [...values, ...gaps].sort((a, b) => a.at - b.at);
  const first = dated[0]?.at ?? 0;
  const inYears = dated.map((tone) => ({ ...tone, at: 1 + (tone.at - first) / yearMs }));
  return { tones: [said(0), ...inYears, ...(inYears.length > 0 ? [said((inYears.at(-1)?.at ?? 0) + 1)] : [])] };
};
