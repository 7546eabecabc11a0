import { type EntityKey, splitEntityKey } from "./entity.ts";
import type { Actor } from "./schema/actor.ts";
import type { Claim } from "./schema/claim.ts";
import type { StoryEvent } from "./schema/event.ts";
import type { Place } from "./schema/place.ts";
import type { Difference, Observation, Series, Source } from "./schema/record.ts";
import type { Story } from "./story.ts";

interface Index {
  claims: ReadonlyMap<string, Claim>;
  events: ReadonlyMap<string, StoryEvent>;
  places: ReadonlyMap<string, Place>;
  actors: ReadonlyMap<string, Actor>;
  observations: ReadonlyMap<string, Observation>;
  differences: ReadonlyMap<string, Difference>;
  sources: ReadonlyMap<string, Source>;
  series: ReadonlyMap<string, Series>;
}

/** The claim with this id; undefined when there is none. */
export function findClaim(story: Story, id: string): Claim | undefined {
  return indexOf(story).claims.get(id);
}

/** The event with this id; undefined when there is none. */
export function findEvent(story: Story, id: string): StoryEvent | undefined {
  return indexOf(story).events.get(id);
}

/** The place with this id; undefined when there is none. */
export function findPlace(story: Story, id: string): Place | undefined {
  return indexOf(story).places.get(id);
}

/** The actor with this id; undefined when there is none. */
export function findActor(story: Story, id: string): Actor | undefined {
  return indexOf(story).actors.get(id);
}

/** The observation with this id (F-); undefined when there is none. */
export function findObservation(story: Story, id: string): Observation | undefined {
  return indexOf(story).observations.get(id);
}

/** The difference with this id (D-); undefined when there is none. */
export function findDifference(story: Story, id: string): Difference | undefined {
  return indexOf(story).differences.get(id);
}

/** The source with this id; undefined when there is none. */
export function findSource(story: Story, id: string): Source | undefined {
  return indexOf(story).sources.get(id);
}

/** The series with this id; undefined when there is none. */
export function findSeries(story: Story, id: string): Series | undefined {
  return indexOf(story).series.get(id);
}

/** Whether a key names a thing of this story. */
export function entityExists(story: Story, key: EntityKey): boolean {
  const { type, id } = splitEntityKey(key) ?? {};
  if (!type || id === undefined) return false;
  const { claims, events, places, actors, observations, differences } = indexOf(story);
  if (type === "record") return observations.has(id) || differences.has(id);
  return { claim: claims, event: events, place: places, actor: actors }[type].has(id);
}

const memo = new WeakMap<Story, Index>();

function indexOf(story: Story): Index {
  let index = memo.get(story);
  if (!index) {
    index = {
      claims: byId(story.claims),
      events: byId(story.events),
      places: byId(story.places),
      actors: byId(story.actors),
      observations: byId(story.observations),
      differences: byId(story.differences),
      sources: byId(story.sources),
      series: byId(story.series),
    };
    memo.set(story, index);
  }
  return index;
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
