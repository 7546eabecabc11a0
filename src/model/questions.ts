import { type EntityKey, type EntityType, entityKey, splitEntityKey } from "./entity.ts";
import { differencesOf, observationsOf } from "./evidence.ts";
import { findActor, findDifference, findEvent } from "./find.ts";
import { claimsOf, eventsOf } from "./links.ts";
import { memoised } from "./memo.ts";
import type { Story } from "./story.ts";

export * from "./evidence.ts";
export * from "./find.ts";
export * from "./links.ts";
export * from "./measure.ts";
export * from "./search.ts";
export * from "./subjects.ts";

/**
 * All that shows as selected when `key` is selected, itself included, and nothing further away:
 * a claim with its events, their counterparts, the places of both, its places, actors and record entries;
 * an event with its claims, places, actors, record entries and its counterparts with their places;
 * a place or an actor with its claims and events;
 * a record entry with the claims and events that it stands behind, a difference also with its observations.
 */
export const relatedEntities: (story: Story, key: EntityKey) => ReadonlySet<EntityKey> = memoised((story, key) => {
  const { type, id = "" } = splitEntityKey(key) ?? {};
  const claims = keys("claim", claimsOf(story, key));
  const eventPlaces = () =>
    eventsOf(story, key).flatMap(({ places = [] }) => places.map(({ place }) => entityKey("place", place)));
  const events = keys("event", eventsOf(story, key));
  switch (type) {
    case "claim":
      return new Set([key, ...events, ...eventPlaces(), ...ownLinks(story, key)]);
    case "event": {
      const event = findEvent(story, id);
      const actors = (event?.actors ?? []).map((actor) => entityKey("actor", actor));
      const record = (event?.record ?? []).map((entry) => entityKey("record", entry));
      return new Set([key, ...events, ...claims, ...eventPlaces(), ...actors, ...record]);
    }
    case "record": {
      const difference = findDifference(story, id);
      const observations = (difference?.observations ?? []).map((entry) => entityKey("record", entry));
      const carrying = difference
        ? story.events.filter((event) => event.claims?.some((claim) => claims.includes(entityKey("claim", claim))))
        : [];
      return new Set([key, ...claims, ...observations, ...events, ...keys("event", carrying)]);
    }
    default:
      return new Set([key, ...claims, ...events]);
  }
});

/** A claim's places, actors (the one it is attributed to among them) and record entries. */
function ownLinks(story: Story, key: EntityKey): EntityKey[] {
  return claimsOf(story, key).flatMap((claim) => [
    ...(claim.places ?? []).map((place) => entityKey("place", place)),
    ...(findActor(story, claim.attributedTo) ? [entityKey("actor", claim.attributedTo)] : []),
    ...(claim.actors ?? []).map((actor) => entityKey("actor", actor)),
    ...keys("record", differencesOf(story, claim)),
    ...keys("record", observationsOf(story, claim)),
  ]);
}

function keys(type: EntityType, things: readonly { id: string }[]): EntityKey[] {
  return things.map(({ id }) => entityKey(type, id));
}
