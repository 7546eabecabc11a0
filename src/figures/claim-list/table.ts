import type { Cell, FigureTable } from "#figures/DataTable.tsx";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey } from "#model/entity.ts";
import { findActor, searchKey } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { type ClaimColumn, claimColumns, type ClaimSort } from "#state/claimSort.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";

/** A row of the list: the article's words, what they say, who says so, how that compares, and where it stands. */
export interface ClaimRow {
  id: string;
  claim: Claim;
  cells: readonly Cell[];
}

/** The list of claims as rows of words, in the order given. */
interface ClaimRows extends FigureTable {
  rows: readonly ClaimRow[];
}

/** Every claim as a row; the columns are those of `claimColumns`. */
export function claimTable(block: FigureBlock, claims: readonly Claim[], story: Story, i18n: I18n): ClaimRows {
  return {
    caption: i18n.t("table.caption", { title: block.title }),
    columns: claimColumns.map((id) => ({ id, label: i18n.t(`table.${id}`) })),
    rows: claims.map((claim) => ({
      id: claim.id,
      claim,
      cells: [
        { text: claim.phrase, sel: entityKey("claim", claim.id), lang: story.article.language },
        { text: claim.gloss },
        { text: whoSaysSo(claim, story, i18n) },
        { text: i18n.t(`comparison.${claim.comparison}.label`), claims: [claim.id] },
        { text: i18n.formatNumber(claim.paragraph) },
      ],
    })),
  };
}

/** The standing of a claim in the article, with the name where the article gives one. */
function whoSaysSo({ status, attributedTo }: Claim, story: Story, i18n: I18n): string {
  const label = i18n.t(`status.${status}.label`);
  const speaker = findActor(story, attributedTo);
  return speaker ? i18n.t("claimList.attributed", { label, name: speaker.name }) : label;
}

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
