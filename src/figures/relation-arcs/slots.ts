interface Tie {
  id: string;
  ends: readonly [string, string];
  relations: readonly unknown[];
}

/** The room that one arc takes at the name of one of its actors. */
export interface Slot {
  pair: string;
  /** Whether the signs of its relations stand here, or only the line ends here. */
  carriesSigns: boolean;
  heightPx: number;
}

/** Between the middles of two signs, and the room each has around it; in px of a page. */
export const signPitchPx = 24;
const plainPx = 8;

/**
 * The slots of an actor from top to bottom: arcs that go up, the innermost on top, then its tie to itself, then those
 * that go down, the innermost last; so arcs of one actor never cross.
 * @param perStrand how many signs stand side by side
 * @param growth how many times larger than on a page they are
 */
export function slotsOf(
  actor: string,
  order: readonly string[],
  pairs: readonly Tie[],
  trackOf: ReadonlyMap<string, number>,
  perStrand: number,
  growth: number,
): Slot[] {
  const row = order.indexOf(actor);
  const own = pairs
    .filter(({ ends }) => ends.includes(actor))
    .map((pair) => {
      const partner = pair.ends[0] === actor ? pair.ends[1] : pair.ends[0];
      const goes = Math.sign(order.indexOf(partner) - row);
      return { pair, goes, turn: goes * (trackOf.get(pair.id) ?? 0) };
    })
    // Going up by track, going down against it.
    .sort((one, other) => one.goes - other.goes || other.turn - one.turn);
  return own.map(({ pair }) => {
    const carriesSigns = signedEnd(pair, pairs, order) === actor;
    const strands = Math.ceil(pair.relations.length / perStrand);
    return { pair: pair.id, carriesSigns, heightPx: growth * (carriesSigns ? strands * signPitchPx : plainPx) };
  });
}

/** The end with fewer partners, which has room; of equals the lower one. */
function signedEnd({ ends }: Tie, pairs: readonly Tie[], order: readonly string[]): string {
  const [top, bottom] = [...ends].sort((one, other) => order.indexOf(one) - order.indexOf(other)) as [string, string];
  const count = (id: string) => pairs.filter((pair) => pair.ends.includes(id)).length;
  return count(top) < count(bottom) ? top : bottom;
}
