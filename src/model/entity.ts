/** The kinds of thing that can be selected, opened and linked to. */
export const entityTypes = ["claim", "event", "place", "actor", "record"] as const;
export type EntityType = (typeof entityTypes)[number];

/**
 * The name of one thing in the whole story, as it stands in the URL: `claim.C07-04`, `event.bridge-opened`,
 * `place.harbour`, `actor.first-minister`, `record.F-visitors-2021` or `record.D-visitors`.
 */
export type EntityKey = `${EntityType}.${string}`;

/** Builds the key of a thing from its type and its id. */
export function entityKey(type: EntityType, id: string): EntityKey {
  return `${type}.${id}`;
}

/** Splits a key at its first dot; undefined when the type is none of ours. Says nothing of whether the id exists. */
export function splitEntityKey(text: string): { type: EntityType; id: string } | undefined {
  const dot = text.indexOf(".");
  const type = entityTypes.find((known) => known === text.slice(0, Math.max(dot, 0)));
  const id = text.slice(dot + 1);
  return type && id ? { type, id } : undefined;
}
