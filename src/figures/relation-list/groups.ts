import { greatest, group } from "d3-array";
import { type EntityKey, entityKey } from "#model/entity.ts";
import type { Relation } from "#model/schema/actor.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { comparisons } from "#model/vocabulary.ts";
import type { Frame } from "#figures/frame.ts";
import type { RelationListOptions } from "./block.ts";

/** Relations that stand together. */
export interface Group {
  /** Ids: two for what is between these two, one for what is between it and several others, none for the rest. */
  actors: readonly string[];
  /** By the comparison, in the order of its vocabulary, so that like signs stand together; then as given. */
  relations: readonly Relation[];
}

/** The relations that a figure shows: those that it names, in that order, or all of the story. */
export function relationsShown(story: Story, block: FigureBlock): readonly Relation[] {
  const { relations } = block.options as RelationListOptions;
  if (!relations) return story.relations;
  return relations.flatMap((id) => story.relations.find((relation) => relation.id === id) ?? []);
}

/**
 * Each two with several relations, whichever way these run, the two with most first; then what else ties the actor with
 * most relations of all; then the rest. Of two, that actor stands first.
 */
export function groupsOf(relations: readonly Relation[]): readonly Group[] {
  const busiest = busiestOf(relations);
  const endsOf = ({ from, to }: Relation) => (to === busiest ? [to, from] : [from, to]);
  const pairs = [...group(relations, (relation) => endsOf(relation).sort().join(" ")).values()];
  const several = pairs.filter(({ length }) => length > 1).sort((one, other) => other.length - one.length);
  const single = pairs.filter(({ length }) => length === 1).flat();
  const its = single.filter((relation) => endsOf(relation)[0] === busiest);
  const others = single.filter((relation) => !its.includes(relation));
  return [
    ...several.map((own) => ({ actors: own.slice(0, 1).flatMap(endsOf), relations: own })),
    { actors: [busiest], relations: its },
    { actors: [], relations: others },
  ]
    .filter((found) => found.relations.length > 0)
    .map(({ actors, relations: own }) => ({
      actors: own.length === 1 ? own.flatMap(endsOf) : actors,
      relations: own.toSorted((one, other) => rankOf(one) - rankOf(other)),
    }));
}

function rankOf({ comparison }: Relation): number {
  return comparisons.indexOf(comparison);
}

/** The actor with most relations, of equals the one that is named first; "" where there is no relation. */
function busiestOf(relations: readonly Relation[]): string {
  const ends = group(
    relations.flatMap(({ from, to }) => [...new Set([from, to])]),
    (id) => id,
  );
  return greatest(ends, ([, one], [, other]) => one.length - other.length)?.[0] ?? "";
}

/** What a mark of a relation opens: its first claim; the others light it up, too. */
export function marksOf({ claims }: Relation): { sel: EntityKey; also: readonly EntityKey[] } {
  const [sel, ...also] = claims.map((claim) => entityKey("claim", claim));
  // The schema refuses a relation without a claim.
  return { sel: sel as EntityKey, also };
}

const gapPx = 8;
const [leastPx, mostPx] = [24, 56];
/** Of a heading, with the room around it, in sizes of its letters. */
const headingEm = 1.7;

/**
 * As many groups, the first ones, as a room holds as headings over squares in rows, one at least; and the side of a
 * square, in px, as large as fits.
 */
export function fittedGroups(
  groups: readonly Group[],
  { widthPx, heightPx = Infinity, fontPx, most = groups.length }: Frame & { widthPx: number },
): { groups: readonly Group[]; squarePx: number } {
  const shown = groups.slice(0, most);
  const needed = (squarePx: number) =>
    shown.reduce((sum, { relations }) => {
      const perRow = Math.floor((widthPx + gapPx) / (squarePx + gapPx));
      return sum + headingEm * fontPx + Math.ceil(relations.length / perRow) * (squarePx + gapPx);
    }, 0);
  let squarePx = mostPx;
  while (squarePx > leastPx && needed(squarePx) > heightPx) squarePx--;
  if (needed(squarePx) <= heightPx || shown.length <= 1) return { groups: shown, squarePx };
  return fittedGroups(groups, { widthPx, heightPx, fontPx, most: shown.length - 1 });
}
