import { greatest } from "d3-array";
import type { I18n } from "#i18n/i18n.ts";
import { type EntityKey, entityKey } from "#model/entity.ts";
import {
  differencesAbout,
  findActor,
  findClaim,
  findDifference,
  findObservation,
  findSource,
} from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import type { Comparison } from "#model/vocabulary.ts";
import { type BarEndKind, barEndOf } from "#figures/bars/endStrips.ts";
import type { Qualifier } from "#model/schema/record.ts";
import type { DealScaleOptions } from "./block.ts";

/** What one side says of a seller; nothing opens where the record has no entry. */
export interface SellerSide {
  layer: "article" | "record";
  words: string;
  sel?: EntityKey;
  also: readonly EntityKey[];
}

/** One seller: what the article says it sold and what is on record, and how the two compare. */
export interface Seller {
  id: string;
  name: string;
  sel: EntityKey;
  comparison: Comparison;
  sides: readonly [SellerSide, SellerSide];
}

/** The sellers in the order of the options. */
export function sellersOf(story: Story, { sellers }: DealScaleOptions, i18n: I18n): readonly Seller[] {
  return sellers.flatMap(({ relation: id, record }): Seller[] => {
    const relation = story.relations.find((tie) => tie.id === id);
    if (!relation) return [];
    const [claim = "", ...claims] = relation.claims;
    const difference = record && findDifference(story, record);
    const said = difference ? difference.recordSays : record && findObservation(story, record)?.statement;
    return [
      {
        id,
        name: findActor(story, relation.from)?.name ?? relation.from,
        sel: entityKey("actor", relation.from),
        comparison: relation.comparison,
        sides: [
          {
            layer: "article",
            words: relation.label,
            sel: entityKey("claim", claim),
            also: claims.map((other) => entityKey("claim", other)),
          },
          {
            layer: "record",
            words: relation.note ?? said ?? i18n.t("dealScale.noRecord"),
            sel: record === undefined ? undefined : entityKey("record", record),
            also: (difference ? difference.observations : []).map((entry) => entityKey("record", entry)),
          },
        ],
      },
    ];
  });
}

/** What the parts of the figure are called: it is of deals where all its sellers sell or supply, else of amounts. */
export function headingsOf(
  { relations }: Pick<Story, "relations">,
  { sellers }: Pick<DealScaleOptions, "sellers">,
  i18n: I18n,
): { sellers: string; sizes: string } {
  const kinds = sellers.map(({ relation }) => relations.find(({ id }) => id === relation)?.kind);
  const isOfDeals = kinds.length > 0 && kinds.every((kind) => kind === "sale" || kind === "supply");
  return {
    sellers: i18n.t(isOfDeals ? "dealScale.sellers" : "dealScale.actors"),
    sizes: i18n.t(isOfDeals ? "dealScale.sizes" : "dealScale.amounts"),
  };
}

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
