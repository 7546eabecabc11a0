import { rowEntity, rowNumbers, rowValue } from "#figures/rows.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { EntityKey } from "#model/entity.ts";
import type { ClaimFilter } from "#model/questions.ts";
import type { Qualifier, Series, SeriesRow } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";

/** One number, range or gap of a figure. */
export interface HeardTone {
  /** Its time, in equal steps of the picture (years, months, rows) from the first. */
  at: number;
  /** The same unless it is a range; undefined for a gap, which is silent. */
  numbers?: { low: number; high: number } | undefined;
  qualifier?: Qualifier | undefined;
  layer: "article" | "record";
  /** Who says it, when, and the number. */
  words: string;
  /** What the marks open that light up with it. */
  sel: readonly EntityKey[];
}

/** A figure as it can be heard: its tones by time, and the number of the lowest pitch where that is not the least of them. */
export interface Heard {
  tones: readonly HeardTone[];
  from?: number;
}

/** A kind's `sound.ts` exports one; of events, those count that the filter leaves. */
export type SoundOf = (block: FigureBlock, story: Story, i18n: I18n, filter: ClaimFilter) => Heard;

/** What a row of a series sounds like, without its time; `claim` is the one that it stands beside. */
export function rowTone(
  row: SeriesRow,
  series: Pick<Series, "unit">,
  claim: string,
  story: Story,
  i18n: I18n,
): Omit<HeardTone, "at"> {
  const layer = row.claim === claim ? "article" : "record";
  return {
    numbers: rowNumbers(row),
    qualifier: row.qualifier,
    layer,
    words: i18n.t("sound.tone", {
      who: i18n.localiseDigits(row.who ?? i18n.t(layer === "article" ? "axis.claimed" : "axis.recorded")),
      when: i18n.formatWhen(row.when),
      value: rowValue(series, row, i18n),
    }),
    sel: [rowEntity(story, row, claim)],
  };
}

/** A time for which there is nothing, as the words say. */
export function gapTone(at: number, words: string): HeardTone {
  return { at, layer: "record", words, sel: [] };
}

/** One number, as a tone has it. */
export function one(number: number): NonNullable<HeardTone["numbers"]> {
  return { low: number, high: number };
}
