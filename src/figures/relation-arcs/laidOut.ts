import type { Actor, Relation } from "#model/schema/actor.ts";
import { actorOrder } from "./actorOrder.ts";
import { type ArcsFrame, layoutRelationArcs, type PlacedArcs } from "./layout.ts";
import type { Pair } from "./pairs.ts";
import { pairsAmong, tellingActors } from "./tellingActors.ts";

/** Actors in the order of their rows, and where they stand. */
export interface LaidOut {
  /** From top to bottom. */
  actors: readonly Actor[];
  layout: PlacedArcs<Relation>;
}

/** All of the given actors, in the order in which their arcs are short. */
export function laidOut(actors: readonly Actor[], pairs: readonly Pair[], frame: ArcsFrame): LaidOut {
  const order = actorOrder(actors, pairs);
  const ordered = order.flatMap((id) => actors.find((actor) => actor.id === id) ?? []);
  return { actors: ordered, layout: layoutRelationArcs(ordered, pairs, frame) };
}

/** As many of the most telling actors as the height of a frame holds, two at least. */
export function fitted(actors: readonly Actor[], pairs: readonly Pair[], frame: ArcsFrame): LaidOut {
  const { most = actors.length, heightPx = Infinity } = frame;
  const ranked = tellingActors(actors, pairs, most);
  for (let count = ranked.length; ; count--) {
    const chosen = ranked.slice(0, count);
    const found = laidOut(chosen, pairsAmong(chosen, pairs), frame);
    if (found.layout.heightPx <= heightPx || count <= 2) return found;
  }
}
