import { greatest, sum } from "d3-array";
import type { Actor } from "#model/schema/actor.ts";
import type { Pair } from "./pairs.ts";

/** The actor with most relations, then again and again the one with most relations to those; at most `most`, and none that is tied to none of them. */
export function tellingActors(actors: readonly Actor[], pairs: readonly Pair[], most: number): readonly Actor[] {
  const chosen: Actor[] = [];
  const ties = ({ id }: Actor) =>
    sum(pairs, ({ ends, relations }) => {
      const isBetween = chosen.length === 0 || chosen.some((other) => ends.includes(other.id));
      return ends.includes(id) && isBetween ? relations.length : 0;
    });
  while (chosen.length < most) {
    const next = greatest(
      actors.filter((actor) => !chosen.includes(actor)),
      (one, other) => ties(one) - ties(other),
    );
    if (!next || ties(next) === 0) break;
    chosen.push(next);
  }
  return chosen;
}

/** The pairs of which both ends are among some actors. */
export function pairsAmong(actors: readonly Actor[], pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ ends }) => ends.every((end) => actors.some(({ id }) => id === end)));
}
