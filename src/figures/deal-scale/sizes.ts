import { greatest } from "d3-array";
import { type BarEndKind, barEndOf } from "#figures/bars/endStrips.ts";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey, type EntityKey } from "#model/entity.ts";
import { differencesAbout, findClaim, findObservation, findSource } from "#model/questions.ts";
import type { Qualifier } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import type { Comparison } from "#model/vocabulary.ts";
import type { DealScaleOptions } from "./block.ts";

/** How far a number may be taken at its word, as it is drawn. */
export type End = BarEndKind | "up-to";

/** One size of deals in words and, in millions of US dollars, on the axis. */
export interface Size {
  id: string;
  layer: "article" | "record";
  /** Undefined where nothing can be drawn; a number has the same `low` and `high`. */
  low?: number;
  high?: number;
  /** Whether `low` to `high` is what a word covers, not a range that somebody gives. */
  isMagnitude: boolean;
  end: End;
  /** The number, or that there is none. */
  value: string;
  /** Who says so: the article, or the publishers of the record. */
  who: readonly string[];
  when: string;
  words: string;
  /** How words without a number are drawn; else empty. */
  drawn: string;
  note: string;
  sel: EntityKey;
}

const unit = "usd-million";

/** The sizes in the order of the options. */
export function sizesOf(story: Story, { sizes }: DealScaleOptions, i18n: I18n): readonly Size[] {
  return sizes.flatMap(({ claim: claimId, observation: observationId, magnitude, ...own }): Size[] => {
    const claim = claimId === undefined ? undefined : findClaim(story, claimId);
    const observation = observationId === undefined ? undefined : findObservation(story, observationId);
    const said = claim ? { ...claim, statement: claim.gloss, when: undefined, ...own } : observation;
    if (!said) return [];
    const given = claim || observation?.unit === unit ? said : { value: undefined, qualifier: undefined };
    const words = given.value === undefined ? magnitude : undefined;
    const drawable = given.value !== undefined && given.value > 0 ? given.value : undefined;
    return [
      {
        id: said.id,
        layer: claim ? "article" : "record",
        low: words?.low ?? drawable,
        high: words?.high ?? drawable,
        isMagnitude: words !== undefined,
        end: endOf(given.qualifier),
        value:
          given.value === undefined
            ? i18n.t("dealScale.noNumber")
            : i18n.formatValue(given.value, unit, given.qualifier),
        who: claim
          ? [i18n.t("layer.article")]
          : (observation?.sources ?? []).flatMap((id) => findSource(story, id)?.publisher ?? []),
        when: i18n.formatWhen(said.when ?? { precision: "undated" }),
        words: said.statement,
        drawn: words ? i18n.t("dealScale.drawn", { range: i18n.formatRange(words.low, words.high, unit) }) : "",
        note: said.note ?? "",
        sel: entityKey(claim ? "claim" : "record", said.id),
      },
    ];
  });
}

/** How the first claimed size compares with the record, and what opens: the difference about it, or the claim itself. */
export function sizeComparison(
  story: Story,
  { sizes }: DealScaleOptions,
): { comparison: Comparison; sel: EntityKey } | undefined {
  const claim = sizes.flatMap((size) => (size.claim ? (findClaim(story, size.claim) ?? []) : []))[0];
  if (!claim) return undefined;
  const difference = differencesAbout(story, claim)[0];
  return {
    comparison: claim.comparison,
    sel: difference ? entityKey("record", difference.id) : entityKey("claim", claim.id),
  };
}

/** The largest number that is given, not what a word covers; undefined where it stands alone. */
export function largestOf(sizes: readonly Size[]): Size | undefined {
  const given = sizes.filter(({ low, isMagnitude }) => low !== undefined && !isMagnitude);
  return given.length > 1 ? greatest(given, (one, other) => (one.low ?? 0) - (other.low ?? 0)) : undefined;
}

/** How the end of a number is drawn that has this qualifier. */
export function endOf(qualifier: Qualifier | undefined): End {
  return qualifier === "up-to" ? "up-to" : barEndOf(qualifier);
}
