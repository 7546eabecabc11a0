import { labelWidthPx, linesWithin } from "#figures/cardLabels.ts";
import type { Comparison } from "#model/vocabulary.ts";
import { comparisons } from "#model/vocabulary.ts";
import { actorOrder } from "./actorOrder.ts";
import type { Pair } from "./pairs.ts";
import type { Actor } from "#model/schema/actor.ts";

/** The relations of two actors that compare in one way: one line of the card. */
export interface Strand {
  id: string;
  ends: readonly [string, string];
  comparison: Comparison;
  strokePx: number;
}

/** An actor on the card with the room that it takes in the row. */
export interface CardActor {
  id: string;
  lines: readonly string[];
  roomPx: number;
  strands: readonly Strand[];
}

export const strandGapPx = 5;
/** Between the two ends of a tie of an actor to itself. */
export const loopPx = 40;
const nameGapPx = 22;
const nameLinePx = 212;
const mostActors = 10;
const leastNames = 2;
const nameWorth = 2;
const strokePx = { least: 5, each: 3, most: 17 };

/**
 * The actors of the card in the order in which their arcs are short: the one with most relations, then again and again
 * the one with most relations to those, at most ten. In a row of `roomPx` as many have a place and a name as fit, the first
 * ones before the others; a name counts as much as two places.
 */
export function cardActors(actors: readonly Actor[], pairs: readonly Pair[], roomPx: number): readonly CardActor[] {
  const chosen = connected(actors, pairs);
  let best: { row: readonly CardActor[]; worth: number } = { row: [], worth: 0 };
  for (let count = 1; count <= chosen.length; count++) {
    const row = rowOf(chosen.slice(0, count), pairs);
    const shown = named(row, chosen.slice(0, count), roomPx);
    const worth = count + nameWorth * shown.filter(({ lines }) => lines.length > 0).length;
    if (widthOf(shown) <= roomPx && worth >= best.worth) best = { row: shown, worth };
  }
  return best.row;
}

/** Takes the names of a row away and gives back, to the first ones always, to the others in their order, those that fit. */
function named(row: readonly CardActor[], order: readonly Actor[], roomPx: number): readonly CardActor[] {
  return order.reduce<readonly CardActor[]>((shown, { id }, rank) => {
    const more = shown.map((actor, index) => (actor.id === id ? (row[index] ?? actor) : actor));
    return rank < leastNames || widthOf(more) <= roomPx ? more : shown;
  }, row.map(withoutName));
}

function widthOf(row: readonly CardActor[]): number {
  return row.reduce((sum, actor) => sum + actor.roomPx, 0);
}

function withoutName(actor: CardActor): CardActor {
  return { ...actor, lines: [], roomPx: portPx(actor.strands) + nameGapPx };
}

function connected(actors: readonly Actor[], pairs: readonly Pair[]): readonly Actor[] {
  const relations = (id: string, others?: readonly Actor[]) =>
    pairs
      .filter(({ ends }) => ends.includes(id) && (!others || others.some((other) => ends.includes(other.id))))
      .reduce((sum, pair) => sum + pair.relations.length, 0);
  const chosen: Actor[] = [];
  const open = [...actors].sort((one, other) => relations(other.id) - relations(one.id));
  while (chosen.length < mostActors) {
    const next = open.reduce<{ actor?: Actor; ties: number }>(
      (best, actor) => {
        const ties = chosen.length > 0 ? relations(actor.id, chosen) : 1;
        return !chosen.includes(actor) && ties > best.ties ? { actor, ties } : best;
      },
      { ties: 0 },
    ).actor;
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

function rowOf(chosen: readonly Actor[], pairs: readonly Pair[]): readonly CardActor[] {
  const names = new Map(chosen.map(({ id, name }) => [id, name]));
  const between = pairs.filter(({ ends }) => ends.every((end) => names.has(end)));
  const strands = between.flatMap(strandsOf);
  return actorOrder(chosen, between).map((id): CardActor => {
    const own = strands.filter(({ ends }) => ends.includes(id));
    const lines = linesWithin(names.get(id) ?? id, nameLinePx, 2);
    const namePx = Math.max(0, ...lines.map((line) => labelWidthPx(line, "words")));
    return { id, lines, strands: own, roomPx: Math.max(namePx, portPx(own)) + nameGapPx };
  });
}

/** The length of the line at which strands end. */
export function portPx(strands: readonly Strand[]): number {
  const widths = strands.map((strand) => (isLoop(strand) ? 2 * strand.strokePx + loopPx : strand.strokePx));
  return widths.reduce((sum, width) => sum + width + strandGapPx, -strandGapPx);
}

export function isLoop({ ends: [one, other] }: Pick<Strand, "ends">): boolean {
  return one === other;
}

function strandsOf({ id, ends, relations }: Pair): readonly Strand[] {
  return comparisons.flatMap((comparison) => {
    const count = relations.filter((relation) => relation.comparison === comparison).length;
    if (count === 0) return [];
    const stroke = Math.min(strokePx.least + (count - 1) * strokePx.each, strokePx.most);
    return [{ id: `${id} ${comparison}`, ends, comparison, strokePx: stroke }];
  });
}
