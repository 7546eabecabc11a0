import { type EntityKey, entityKey, splitEntityKey } from "#model/entity.ts";
import {
  claimsOf,
  counterpartsOf,
  differencesOf,
  eventsOf,
  findClaim,
  findDifference,
  findEvent,
  observationsOf,
} from "#model/questions.ts";
import type { Story } from "#model/story.ts";

/**
 * What tells the other side of what a thing tells: of a claim the record that it is compared with, of a record entry its
 * claims, of an event the same happening in the other lane, of a place where the other account has that happening.
 */
export function counterpartsFor(story: Story, key: EntityKey): ReadonlySet<EntityKey> {
  const { type, id = "" } = splitEntityKey(key) ?? {};
  switch (type) {
    case "claim": {
      const claim = findClaim(story, id);
      const differences = claim ? differencesOf(story, claim) : [];
      const entries = [
        ...(claim ? observationsOf(story, claim) : []),
        ...differences,
        ...differences.flatMap(({ observations }) => observations.map((observation) => ({ id: observation }))),
      ];
      return new Set(entries.map((entry) => entityKey("record", entry.id)));
    }
    case "record": {
      const own = [id, ...(findDifference(story, id)?.observations ?? [])].map((entry) => entityKey("record", entry));
      return new Set(own.flatMap((entry) => claimsOf(story, entry).map((claim) => entityKey("claim", claim.id))));
    }
    case "event": {
      const event = findEvent(story, id);
      return new Set((event ? counterpartsOf(story, event) : []).map((other) => entityKey("event", other.id)));
    }
    case "place": {
      const told = eventsOf(story, key).flatMap((event) => counterpartsOf(story, event));
      const places = told.flatMap((event) => event.places ?? []).map(({ place }) => entityKey("place", place));
      return new Set(places.filter((place) => place !== key));
    }
    default:
      return new Set();
  }
}

/**
 * Index of the mark that tells the other side of what one tells: the next of them in order, else the first; -1 where the
 * graphic has none.
 * @param marks what each mark of the graphic shows
 */
export function counterpartAmong(story: Story, marks: readonly (readonly EntityKey[])[], current: number): number {
  const sidesOf = (index: number) => (marks[index] ?? []).map((key) => counterpartsFor(story, key));
  const answers = (from: number, to: number) =>
    to !== from && sidesOf(from).some((side) => marks[to]?.some((key) => side.has(key)));
  const others = marks.map((_, index) => index).filter((index) => answers(current, index) || answers(index, current));
  return others.find((index) => index > current) ?? others[0] ?? -1;
}
