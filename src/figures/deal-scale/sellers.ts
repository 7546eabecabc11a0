import type { I18n } from "#i18n/i18n.ts";
import { entityKey, type EntityKey } from "#model/entity.ts";
import { findActor, findDifference, findObservation } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import type { Comparison } from "#model/vocabulary.ts";
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
