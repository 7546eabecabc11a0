import { type EntityKey, entityKey } from "#model/entity.ts";
import { findActor } from "#model/questions.ts";
import type { Actor, Relation } from "#model/schema/actor.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { comparisons } from "#model/vocabulary.ts";
import type { RelationArcsOptions } from "./block.ts";

/** Two actors and all that the figure says of them: one arc. An actor with a relation to itself is a pair of one. */
export interface Pair {
  id: string;
  /** Ids of the actors, in the order of the alphabet. */
  ends: readonly [string, string];
  /** By the comparison, in the order of its vocabulary, so that like signs stand together; then as given. */
  relations: readonly Relation[];
}

/** The relations that a figure shows: those that it names, in that order, or all of the story. */
export function relationsShown(story: Story, block: FigureBlock): readonly Relation[] {
  const { relations } = block.options as RelationArcsOptions;
  if (!relations) return story.relations;
  return relations.flatMap((id) => story.relations.find((relation) => relation.id === id) ?? []);
}

/** The actors of some relations, in the order of the story. */
export function actorsOf(story: Story, relations: readonly Relation[]): readonly Actor[] {
  const ids = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return [...ids].flatMap((id) => findActor(story, id) ?? []);
}

/** Gathers relations by the two actors that they tie, whichever way. */
export function pairsOf(relations: readonly Relation[]): readonly Pair[] {
  const pairs = new Map<string, { id: string; ends: readonly [string, string]; relations: Relation[] }>();
  for (const relation of relations) {
    const ends =
      relation.from < relation.to ? ([relation.from, relation.to] as const) : ([relation.to, relation.from] as const);
    const id = ends.join(" ");
    const pair = pairs.get(id) ?? { id, ends, relations: [] };
    pair.relations.push(relation);
    pairs.set(id, pair);
  }
  const rank = ({ comparison }: Relation) => comparisons.indexOf(comparison);
  for (const pair of pairs.values()) pair.relations.sort((one, other) => rank(one) - rank(other));
  return [...pairs.values()];
}

/** What a mark of a relation opens: its first claim; the others light it up, too. */
export function marksOf({ claims }: Relation): { sel: EntityKey; also: readonly EntityKey[] } {
  const [sel, ...also] = claims.map((claim) => entityKey("claim", claim));
  // The schema refuses a relation without a claim.
  return { sel: sel as EntityKey, also };
}
