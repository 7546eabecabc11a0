import { type EntityKey, splitEntityKey } from "./entity.ts";
import { perStory } from "./memo.ts";
import type { Story } from "./story.ts";

const lists = ["claims", "events", "places", "actors", "observations", "differences", "sources", "series"] as const;
type List = (typeof lists)[number];

type Index = { [Name in List]: ReadonlyMap<string, Story[Name][number]> };

const indexOf = perStory((story) => {
  const byId = (list: List) => new Map(story[list].map((entry) => [entry.id, entry]));
  return Object.fromEntries(lists.map((list) => [list, byId(list)])) as unknown as Index;
});

const finderIn =
  <Name extends List>(list: Name) =>
  (story: Story, id: string): Story[Name][number] | undefined =>
    indexOf(story)[list].get(id);

/** What finds the claim with an id, and so on: undefined when there is none. */
export const findClaim = finderIn("claims");
export const findEvent = finderIn("events");
export const findPlace = finderIn("places");
export const findActor = finderIn("actors");
/** Of an id that begins with F-. */
export const findObservation = finderIn("observations");
/** Of an id that begins with D-. */
export const findDifference = finderIn("differences");
export const findSource = finderIn("sources");
export const findSeries = finderIn("series");

/** Whether a key names a thing of this story. */
export function entityExists(story: Story, key: EntityKey): boolean {
  const { type, id } = splitEntityKey(key) ?? {};
  if (!type || id === undefined) return false;
  const { claims, events, places, actors, observations, differences } = indexOf(story);
  if (type === "record") return observations.has(id) || differences.has(id);
  return { claim: claims, event: events, place: places, actor: actors }[type].has(id);
}
