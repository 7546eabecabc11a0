import { gapTone, type HeardTone, one, rowTone, type SoundOf } from "#figures/sound/heard.ts";
import { entityKey } from "#model/entity.ts";
import { findSeries } from "#model/questions.ts";
import type { YearColumnsOptions } from "./block.ts";

/** The record's years, those without a number among them, and in the last year of the claimed change what it leads to. */
export const sound: SoundOf = (block, story, i18n) => {
  const { baseline, change, record } = block.options as YearColumnsOptions;
  const series = findSeries(story, record);
  if (!series) return { tones: [] };
  const ofYears = series.rows.flatMap((row) => (row.when.precision === "year" ? { row, year: row.when.on } : []));
  const known = [...ofYears.map(({ year }) => Number(year)), Number(baseline.year), Number(change.year)];
  const first = Math.min(...known);
  const base = ofYears.find(({ year }) => year === baseline.year)?.row.value;
  const tones = Array.from({ length: Math.max(...known) - first + 1 }, (_, at): HeardTone => {
    const year = String(first + at);
    const found = ofYears.find((one) => one.year === year);
    return found
      ? { at, ...rowTone(found.row, series, change.claim, story, i18n) }
      : gapTone(
          at,
          i18n.t("yearColumns.spoken", { year: i18n.formatYear(year), value: i18n.t("yearColumns.missing") }),
        );
  });
  const growth = i18n.formatValue(Math.abs(change.percent), "percent", change.qualifier);
  tones.push({
    at: Number(change.year) - first,
    numbers: base === undefined ? undefined : one((base * (100 + change.percent)) / 100),
    qualifier: change.qualifier,
    layer: "article",
    words: i18n.t(change.percent < 0 ? "yearColumns.claimedFall" : "yearColumns.claimedGrowth", { growth }),
    sel: [entityKey("claim", change.claim)],
  });
  return { tones: tones.sort((a, b) => a.at - b.at), from: 0 };
};
