import type { Claim } from "#model/schema/claim.ts";
import { searchKey } from "#model/questions.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";
import { type ClaimColumn, claimColumns, type ClaimSort } from "#state/claimSort.ts";

/**
 * Sorts claims given in reading order, in which equals stay. Words go by the alphabet of their language, without
 * punctuation; who says so and the comparison go by the order of their vocabulary.
 * @param phraseLang language of the phrases, `lang` that of the glosses
 */
export function sortClaims(claims: readonly Claim[], sort: ClaimSort, phraseLang: string, lang: string): Claim[] {
  const column = claimColumns.find((one) => sort.endsWith(one)) ?? "paragraph";
  const rank = rankIn(claims, column, phraseLang, lang);
  const sign = sort === column ? 1 : -1;
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
