import type { Actor } from "#model/schema/actor.ts";
import type { Pair } from "./pairs.ts";

type Named = Pick<Actor, "id" | "kind">;
type Ties = readonly Pick<Pair, "ends" | "relations">[];

/**
 * The order of actors from top to bottom in which the arcs are shortest in sum, measured in rows, and at equal length
 * actors of a kind stand together. What is not tied stands apart, the largest group first, and in a group the actor
 * with most relations lies nearer the top. The answer depends on ids alone, not on the order of what is given.
 */
export function actorOrder(actors: readonly Named[], pairs: Ties): string[] {
  const count = (id: string) =>
    pairs.reduce((sum, { ends, relations }) => sum + (ends.includes(id) ? relations.length : 0), 0);
  const ranked = [...actors].sort((one, other) => count(other.id) - count(one.id) || (one.id < other.id ? -1 : 1));
  const groups = tiedGroups(ranked, pairs).map((group) => upright(shortest(group, pairs), ranked));
  return groups
    .sort((one, other) => other.length - one.length)
    .flat()
    .map(({ id }) => id);
}

/** Splits actors into those that any path of pairs connects; both groups and members keep the order given. */
function tiedGroups(actors: readonly Named[], pairs: Ties): Named[][] {
  const groups: Named[][] = [];
  const open = new Set(actors);
  for (const first of actors) {
    if (!open.delete(first)) continue;
    const reached = new Set([first.id]);
    for (const id of reached)
      for (const { ends } of pairs) if (ends.includes(id)) for (const end of ends) reached.add(end);
    const group = actors.filter(({ id }) => reached.has(id));
    for (const member of group) open.delete(member);
    groups.push(group);
  }
  return groups;
}

/** From so many orders the search begins; from one alone it often ends in a longer one. */
const starts = 24;

/** The best of what rotations of a group lead to. */
function shortest(group: readonly Named[], pairs: Ties): Named[] {
  const own = pairs.filter(({ ends: [end] }) => group.some(({ id }) => id === end));
  const step = Math.ceil(group.length / starts);
  const found = group
    .filter((_, row) => row % step === 0)
    .map((first) => group.indexOf(first))
    .map((row) => shortened([...group.slice(row), ...group.slice(0, row)], own));
  return found.reduce((best, other) => (costOf(other, own) < costOf(best, own) ? other : best));
}

/** Moves one actor after the other to where it shortens the arcs most, until no move does. */
function shortened(order: Named[], pairs: Ties): Named[] {
  let cost = costOf(order, pairs);
  for (let better = true; better;) {
    better = false;
    const start = order;
    for (const actor of start)
      for (let place = 0; place < start.length; place++) {
        const moved = start.filter((other) => other !== actor);
        moved.splice(place, 0, actor);
        const movedCost = costOf(moved, pairs);
        if (movedCost >= cost) continue;
        [order, cost, better] = [moved, movedCost, true];
      }
  }
  return order;
}

/** Rows that the arcs span in sum; a change of kind between neighbours counts only where that is equal. */
function costOf(order: readonly Named[], pairs: Ties): number {
  const rows = new Map(order.map(({ id }, row) => [id, row]));
  const spans = pairs.reduce((sum, { ends: [one, other] }) => {
    const [top, bottom] = [rows.get(one), rows.get(other)];
    return top === undefined || bottom === undefined ? sum : sum + Math.abs(top - bottom);
  }, 0);
  const changes = order.filter(({ kind }, row) => row > 0 && kind !== order[row - 1]?.kind).length;
  return spans * order.length + changes;
}

/** Turns an order so that the first of `ranked` that is off the middle lies in the upper half. */
function upright(order: Named[], ranked: readonly Named[]): Named[] {
  for (const actor of ranked) {
    const row = order.indexOf(actor);
    if (row < 0 || row * 2 === order.length - 1) continue;
    return row * 2 < order.length ? order : order.reverse();
  }
  return order;
}
