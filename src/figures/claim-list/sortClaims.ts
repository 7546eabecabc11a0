import type { Claim } from "#model/schema/claim.ts";
import { searchKey } from "#model/questions.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";

/** The columns of the list, in the order in which they stand. */
export const claimColumns = ["phrase", "meaning", "status", "comparison", "paragraph"] as const;
export type ClaimColumn = (typeof claimColumns)[number];

/** By which column the list is sorted; ascending in `paragraph` is reading order. */
export interface ClaimOrder {
  column: ClaimColumn;
  descending: boolean;
}

export const readingOrder: ClaimOrder = { column: "paragraph", descending: false };

/** The order that choosing a column leads to: that column ascending, or turned round where it is so already. */
export function nextOrder(order: ClaimOrder, column: ClaimColumn): ClaimOrder {
  return { column, descending: order.column === column && !order.descending };
}

/**
 * Sorts claims given in reading order, in which equals stay. Words go by the alphabet of their language, without
 * punctuation; who says so and the comparison go by the order of their vocabulary.
 * @param phraseLang language of the phrases, `lang` that of the glosses
 */
export function sortClaims(
  claims: readonly Claim[],
  { column, descending }: ClaimOrder,
  phraseLang: string,
  lang: string,
): Claim[] {
  const rank = rankIn(claims, column, phraseLang, lang);
  const sign = descending ? -1 : 1;
  return [...claims].sort((one, other) => sign * rank(one, other));
}

function rankIn(
  claims: readonly Claim[],
  column: ClaimColumn,
  phraseLang: string,
  lang: string,
): (one: Claim, other: Claim) => number {
  switch (column) {
    case "phrase":
      return byWords((claim) => claim.phrase, phraseLang);
    case "meaning":
      return byWords((claim) => claim.gloss, lang);
    case "status":
      return (one, other) => statuses.indexOf(one.status) - statuses.indexOf(other.status);
    case "comparison":
      return (one, other) => comparisons.indexOf(one.comparison) - comparisons.indexOf(other.comparison);
    case "paragraph":
      return (one, other) => claims.indexOf(one) - claims.indexOf(other);
  }
}

function byWords(words: (claim: Claim) => string, lang: string): (one: Claim, other: Claim) => number {
  return (one, other) =>
    searchKey(words(one)).localeCompare(searchKey(words(other)), lang, { ignorePunctuation: true });
}
