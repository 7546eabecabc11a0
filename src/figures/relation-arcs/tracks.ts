interface Tie {
  id: string;
  ends: readonly [string, string];
}

/**
 * Gives every pair's arc a track, counted from the names outwards, which it has to itself between its rows: shorter
 * arcs further in, so that arcs of one actor lie inside each other. A tie of an actor to itself needs none.
 */
export function tracksOf(
  pairs: readonly Tie[],
  order: readonly string[],
): { trackOf: ReadonlyMap<string, number>; count: number } {
  const spans = pairs
    .map(({ id, ends: [one, other] }) => {
      const [a, b] = [order.indexOf(one), order.indexOf(other)];
      return { id, top: Math.min(a, b), bottom: Math.max(a, b) };
    })
    .filter(({ top, bottom }) => bottom > top)
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top || (a.id < b.id ? -1 : 1));
  const trackOf = new Map<string, number>();
  const taken: (typeof spans)[] = [];
  for (const span of spans) {
    // Outside of all that it spans, so that no longer arc turns inside of a shorter one.
    const inner = taken.findLastIndex((track) =>
      track.some(({ top, bottom }) => top < span.bottom && span.top < bottom),
    );
    (taken[inner + 1] ??= []).push(span);
    trackOf.set(span.id, inner + 1);
  }
  return { trackOf, count: taken.length };
}
