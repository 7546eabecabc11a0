import type { Claim } from "#model/schema/claim.ts";
import { subjectOf, subjectsOf } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { type Comparison, comparisons } from "#model/vocabulary.ts";

/** Claims that stand together, in reading order: of one paragraph, on one subject, or a row of a room. */
export interface ClaimGroup {
  /** From 1, as the article counts. */
  paragraph?: number;
  /** Of a subject, the title of its chapter. */
  name?: string;
  claims: readonly Claim[];
}

/** The claims that a block shows: those it names, or all of the story where it names none; in reading order. */
export function claimsShown(story: Story, block: FigureBlock): readonly Claim[] {
  const named = new Set(block.claims);
  const shown = named.size > 0 ? story.claims.filter(({ id }) => named.has(id)) : story.claims;
  return [...shown].sort((one, other) => one.paragraph - other.paragraph || one.start - other.start);
}

/** Splits claims in reading order by paragraph; a paragraph without a claim has no group. */
export function groupByParagraph(claims: readonly Claim[]): ClaimGroup[] {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) groups.set(claim.paragraph, [...(groups.get(claim.paragraph) ?? []), claim]);
  return [...groups].map(([paragraph, members]) => ({ paragraph, claims: members }));
}

/** Splits claims by subject, in the order of the story; what belongs to none comes last, under a name of its own. */
export function groupBySubject(story: Story, claims: readonly Claim[], elsewhere: string): ClaimGroup[] {
  const on = (id: string | undefined) => claims.filter((claim) => subjectOf(story, claim.id) === id);
  const groups = subjectsOf(story).map(({ id, title }) => ({ name: title, claims: on(id) }));
  return [...groups, { name: elsewhere, claims: on(undefined) }].filter((group) => group.claims.length > 0);
}

const withoutRecord: readonly Comparison[] = ["not_found", "not_checkable"];

/**
 * How many claims compare in which way, in the order of the vocabulary: of the ways that most do at most `most`. What was
 * compared with a record goes before what was not.
 */
export function tellingCounts(claims: readonly Claim[], most: number): { value: Comparison; count: number }[] {
  const counts = comparisons
    .map((value) => ({ value, count: claims.filter(({ comparison }) => comparison === value).length }))
    .filter(({ count }) => count > 0);
  const isLast = ({ value }: (typeof counts)[number]) => Number(withoutRecord.includes(value));
  const chosen = counts.toSorted((one, other) => isLast(one) - isLast(other) || other.count - one.count).slice(0, most);
  return counts.filter((count) => chosen.includes(count));
}

/** How much of a room the squares take at most; the rest is the key's, beside them, or below them in a high room. */
const [widthShare, heightShare] = [0.62, 0.42];
const gapPx = 6;
const mostPx = 96;

/** Claims in rows of squares of one size, in px, as large as a room allows. */
export function squareRows(
  claims: readonly Claim[],
  room: { widthPx: number; heightPx: number },
): { squarePx: number; groups: readonly { claims: readonly Claim[] }[] } {
  const isHigh = room.heightPx > 0.4 * room.widthPx;
  const [widthPx, heightPx] = isHigh
    ? [room.widthPx, heightShare * room.heightPx]
    : [widthShare * room.widthPx, room.heightPx];
  const fitting = (lengthPx: number, squarePx: number) => Math.floor((lengthPx + gapPx) / (squarePx + gapPx));
  const columnsOf = (squarePx: number) => fitting(widthPx, squarePx);
  let squarePx = mostPx;
  while (columnsOf(squarePx) * fitting(heightPx, squarePx) < claims.length) squarePx--;
  const columns = columnsOf(squarePx);
  const rows = Array.from({ length: Math.ceil(claims.length / columns) }, (_, row) => row * columns);
  return { squarePx, groups: rows.map((first) => ({ claims: claims.slice(first, first + columns) })) };
}
