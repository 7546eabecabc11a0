import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { type CardLabel, linePx } from "#figures/cardLabels.ts";
import { type CardActor, isLoop, loopPx, portPx, type Strand, strandGapPx } from "./cardActors.ts";

/** One line of the card, px from the side where reading starts. */
export interface CardArc {
  id: string;
  strand: Strand;
  fromX: number;
  toX: number;
  /** Of the ellipse of which it is the upper half. */
  riseRatio: number;
}

export interface CardArcs {
  /** Where all arcs end, px from the top. */
  baseY: number;
  arcs: readonly CardArc[];
  /** The lines at which they end, one for each actor. */
  ports: readonly { id: string; fromX: number; toX: number }[];
  labels: readonly CardLabel[];
}

const portGapPx = 40;
const steepest = 1.5;

/** Lays actors in a row of `roomPx` with their names below and arcs above, which never cross at an actor. */
export function layoutCardArcs(actors: readonly CardActor[], roomPx: number): CardArcs {
  const lines = Math.max(0, ...actors.map((actor) => actor.lines.length));
  const baseY = cardGraphicSize.heightPx - portGapPx - Math.max(0, lines - 1) * linePx - 14;
  const taken = actors.reduce((sum, actor) => sum + actor.roomPx, 0);
  const spare = (roomPx - taken) / Math.max(1, actors.length);
  let at = 0;
  const middles = new Map<string, number>();
  for (const { id, roomPx: own } of actors) {
    middles.set(id, Math.round(at + (own + spare) / 2));
    at += own + spare;
  }
  const order = actors.map(({ id }) => id);
  const feet = new Map<string, number[]>();
  for (const actor of actors) placeFeet(actor, order, middles.get(actor.id) ?? 0, feet);
  const strands = new Map(actors.flatMap((actor) => actor.strands.map((strand) => [strand.id, strand] as const)));
  const spans = [...strands.values()].map((strand) => {
    const [fromX = 0, toX = 0] = [...(feet.get(strand.id) ?? [])].sort((one, other) => one - other);
    return { id: strand.id, strand, fromX, toX };
  });
  const riseRatio = Math.min(
    steepest,
    ...spans.map(({ fromX, toX, strand }) => (2 * (baseY - strand.strokePx / 2)) / Math.max(1, toX - fromX)),
  );
  return {
    baseY,
    arcs: spans.map((span) => ({ ...span, riseRatio })),
    ports: actors.map(({ id, strands: own }) => {
      const middle = middles.get(id) ?? 0;
      const half = portPx(own) / 2;
      return { id, fromX: middle - half, toX: middle + half };
    }),
    labels: actors.flatMap((actor) =>
      actor.lines.map((words, index): CardLabel => ({
        words,
        x: middles.get(actor.id) ?? 0,
        y: baseY + portGapPx + index * linePx,
        anchor: "middle",
        size: "words",
      })),
    ),
  };
}

/** Puts the feet of an actor's strands side by side: the nearest partners outside, so that arcs lie inside each other. */
function placeFeet(
  { id, strands }: CardActor,
  order: readonly string[],
  middle: number,
  feet: Map<string, number[]>,
): void {
  const row = order.indexOf(id);
  const wayOf = ({ ends: [one, other] }: Strand) => order.indexOf(one === id ? other : one) - row;
  const sorted = strands
    .map((strand, rank) => ({ strand, way: wayOf(strand), rank }))
    .sort((a, b) => {
      const side = (way: number) => (way === 0 ? 2 : Math.sign(way));
      if (side(a.way) !== side(b.way)) return side(a.way) - side(b.way);
      // Before it the nearest first, after it the farthest; a pair's own strands keep inside each other, too.
      return Math.abs(b.way) * side(b.way) - Math.abs(a.way) * side(a.way) || (a.rank - b.rank) * side(a.way);
    });
  let x = middle - portPx(strands) / 2;
  for (const { strand } of sorted) {
    const own = isLoop(strand) ? [0, loopPx + strand.strokePx] : [0];
    feet.set(strand.id, [...(feet.get(strand.id) ?? []), ...own.map((px) => x + px + strand.strokePx / 2)]);
    x += strand.strokePx + strandGapPx + (isLoop(strand) ? loopPx + strand.strokePx : 0);
  }
}
