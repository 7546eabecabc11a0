import { claimedRow } from "#figures/rows.ts";
import { rowTone, type SoundOf } from "#figures/sound/heard.ts";
import { findSeries } from "#model/questions.ts";
import type { SeriesRow } from "#model/schema/record.ts";
import { compareWhen } from "#model/when.ts";
import type { ShareGridOptions } from "./block.ts";

/** The article's share, then the published estimates, one row after the other as they stand: the oldest first. */
export const sound: SoundOf = (block, story, i18n) => {
  const { share, qualifier, claim, estimates = "" } = block.options as ShareGridOptions;
  const rows = (findSeries(story, estimates)?.rows ?? []).toSorted((a, b) => compareWhen(a.when, b.when));
  const isOwn = (row: SeriesRow) => row.claim === claim;
  const own = rows.filter(isOwn);
  const all = [...(own.length > 0 ? own : [claimedRow(claim, share, qualifier)]), ...rows.filter((row) => !isOwn(row))];
  return {
    tones: all.map((row, at) => ({ at, ...rowTone(asDrawn(row), { unit: "percent" }, claim, story, i18n) })),
    from: 0,
  };
};

/** A bound reaches up to its number, which is drawn alone. */
function asDrawn({ low, ...row }: SeriesRow): SeriesRow {
  return row.evidence === "upper-bound" ? { ...row, qualifier: "up-to" } : { ...row, low };
}
