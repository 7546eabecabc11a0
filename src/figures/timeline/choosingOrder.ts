import type { TimelineEntry } from "./placed.ts";

/** An entry of a lane, and how it stands among several counterparts of one entry. */
export interface Chooser {
  entry: TimelineEntry;
  rank: "first" | "last" | "other";
}

/**
 * The entries of one lane in the order in which they choose their places: those with the most counterparts first, so
 * that the two accounts of one thing meet at the axis; of several counterparts of one entry the first and the last in
 * time before those between them. `entries` are the dated ones of both lanes, in time order.
 */
export function choosingOrder(lane: TimelineEntry["lane"], entries: readonly TimelineEntry[]): readonly Chooser[] {
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of entries.filter((one) => one.lane === lane)) {
    const hub = hubOf(entry, entries).id;
    groups.set(hub, [...(groups.get(hub) ?? []), entry]);
  }
  const size = (id: string) => entries.filter(({ counterparts }) => counterparts.includes(id)).length;
  const position = (id: string) => entries.findIndex((entry) => entry.id === id);
  return [...groups]
    .sort(([a], [b]) => size(b) - size(a) || position(a) - position(b))
    .flatMap(([, [first, ...rest]]) => {
      const last = rest.pop();
      return [
        ...(first ? [{ entry: first, rank: last ? ("first" as const) : ("other" as const) }] : []),
        ...(last ? [{ entry: last, rank: "last" as const }] : []),
        ...rest.map((entry) => ({ entry, rank: "other" as const })),
      ];
    });
}

/** The entry around which the counterparts of one thing gather: itself, or the counterpart that has the most. */
function hubOf(entry: TimelineEntry, entries: readonly TimelineEntry[]): TimelineEntry {
  const others = entries.filter(({ id }) => entry.counterparts.includes(id));
  return others.reduce((most, other) => (other.counterparts.length > most.counterparts.length ? other : most), entry);
}
