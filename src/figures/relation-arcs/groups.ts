import type { Actor, Relation } from "#model/schema/actor.ts";
import type { Pair } from "./pairs.ts";

/** The relations that run from one actor to another. */
export interface Group {
  id: string;
  from: Actor;
  to: Actor;
  relations: readonly Relation[];
}

/**
 * The relations by direction: pairs with most relations first, then as the drawing has them from the top.
 * @param actors in the order of the drawing
 */
export function groupsOf(pairs: readonly Pair[], actors: readonly Actor[]): readonly Group[] {
  const row = (id: string) => actors.findIndex((actor) => actor.id === id);
  const sorted = [...pairs].sort(
    (one, other) =>
      other.relations.length - one.relations.length ||
      Math.min(...one.ends.map(row)) - Math.min(...other.ends.map(row)) ||
      Math.max(...one.ends.map(row)) - Math.max(...other.ends.map(row)),
  );
  return sorted.flatMap(({ ends: [one, other], relations }) => {
    const ways =
      one === other
        ? [[one, one]]
        : [
            [one, other],
            [other, one],
          ];
    return ways.flatMap(([from = "", to = ""]) => {
      const own = relations.filter((relation) => relation.from === from && relation.to === to);
      const [source, target] = [actors[row(from)], actors[row(to)]];
      return own.length > 0 && source && target
        ? [{ id: `${from} ${to}`, from: source, to: target, relations: own }]
        : [];
    });
  });
}
