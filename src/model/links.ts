import { type EntityKey, splitEntityKey } from "./entity.ts";
import { findDifference, findEvent } from "./find.ts";
import { memoised } from "./memo.ts";
import type { Claim } from "./schema/claim.ts";
import type { StoryEvent } from "./schema/event.ts";
import type { FigureBlock } from "./schema/story.ts";
import type { Story } from "./story.ts";
import { compareWhen } from "./when.ts";

/**
 * The claims that a thing rests on, in reading order: a claim itself; those of an event, at a place, that name, quote
 * or relate an actor; those that list a record entry, directly or by way of a difference. Empty for an unknown key.
 */
export const claimsOf: (story: Story, key: EntityKey) => readonly Claim[] = memoised((story, key) => {
  const { type, id = "" } = splitEntityKey(key) ?? {};
  const listed = new Set(type ? claimIdsListedBy(story, type, id) : []);
  const concerns = (claim: Claim): boolean => {
    if (listed.has(claim.id)) return true;
    if (type === "place") return claim.places?.includes(id) ?? false;
    if (type === "actor") return claim.attributedTo === id || (claim.actors?.includes(id) ?? false);
    if (type === "record") return claim.record?.some((entry) => entryIncludes(story, entry, id)) ?? false;
    return false;
  };
  return story.claims.filter(concerns).sort((a, b) => a.start - b.start || a.end - b.end);
});

/**
 * The claims by which a filter judges a thing: those it rests on. An event that carries none is what sources tell: it
 * goes by the claims that its observations are compared with, else by those of its counterparts.
 */
export const claimsBehind: (story: Story, key: EntityKey) => readonly Claim[] = memoised((story, key) => {
  const own = claimsOf(story, key);
  const { type, id = "" } = splitEntityKey(key) ?? {};
  const event = type === "event" ? findEvent(story, id) : undefined;
  if (own.length > 0 || !event) return own;
  const compared = (event.record ?? []).flatMap((entry) => claimsOf(story, `record.${entry}`));
  if (compared.length > 0) return compared;
  return counterpartsOf(story, event).flatMap((other) => claimsOf(story, `event.${other.id}`));
});

/**
 * The events that a thing is part of, by date, undated last: those that carry a claim and an event itself, with their
 * counterparts; those at a place, that name an actor, or that list a record entry or a difference's observations.
 */
export const eventsOf: (story: Story, key: EntityKey) => readonly StoryEvent[] = memoised((story, key) => {
  const { type, id = "" } = splitEntityKey(key) ?? {};
  const observations = findDifference(story, id)?.observations ?? [id];
  const concerns = (event: StoryEvent): boolean => {
    if (type === "claim") return event.claims?.includes(id) ?? false;
    if (type === "event") return event.id === id;
    if (type === "place") return event.places?.some(({ place }) => place === id) ?? false;
    if (type === "actor") return event.actors?.includes(id) ?? false;
    return event.record?.some((entry) => observations.includes(entry)) ?? false;
  };
  const events = story.events.filter(concerns);
  const counterparts =
    type === "claim" || type === "event" ? events.flatMap((event) => counterpartsOf(story, event)) : [];
  return [...new Set([...events, ...counterparts])].sort((a, b) => compareWhen(a.when, b.when));
});

/**
 * The claim that a mark of this thing opens: its first. Where it has none: the first of an event's counterparts, then
 * of its observations; the first of the events of anything else.
 */
export const primaryClaim: (story: Story, key: EntityKey) => Claim | undefined = memoised((story, key) => {
  const own = claimsOf(story, key)[0];
  const { type, id = "" } = splitEntityKey(key) ?? {};
  if (own || !type) return own;
  const events = type === "event" ? [findEvent(story, id)].flatMap((event) => event ?? []) : eventsOf(story, key);
  const next = events.flatMap((event): EntityKey[] => [
    ...(type === "event" ? [] : [`event.${event.id}` as const]),
    ...counterpartsOf(story, event).map((other) => `event.${other.id}` as const),
    ...(event.record ?? []).map((entry) => `record.${entry}` as const),
  ]);
  return next.flatMap((other) => claimsOf(story, other))[0];
});

/**
 * The figures that show a thing, in the order of the story: those that name a claim that it rests on; for what rests on
 * none, one of the claim that it opens. A figure that names no claim shows them all and is always among them.
 */
export const figuresOf: (story: Story, key: EntityKey) => readonly FigureBlock[] = memoised((story, key) => {
  const claims = claimsOf(story, key);
  const ids = (claims.length > 0 ? claims : [primaryClaim(story, key)]).flatMap((claim) => claim?.id ?? []);
  return story.figures.filter((figure) => showsAny(figure, ids));
});

/** Whether a figure shows one of some claims, given by their ids: one that it names, or any where it names none. */
export function showsAny({ claims }: FigureBlock, ids: readonly string[]): boolean {
  return claims.length === 0 || claims.some((id) => ids.includes(id));
}

/** The events that an event names as the same happening in the other lane. */
export function counterpartsOf(story: Story, event: StoryEvent): readonly StoryEvent[] {
  return (event.counterparts ?? []).flatMap((id) => findEvent(story, id) ?? []);
}

/** One happening that the article states at some places and the record reports, on the same date, at others. */
interface TwoAccounts {
  stated: StoryEvent;
  reported: StoryEvent;
  /** Ids of the places of each. */
  said: readonly string[];
  found: readonly string[];
}

/** All happenings that article and record put at different places, in the order of the file. */
export function accountsApart(story: Story): readonly TwoAccounts[] {
  const at = ({ places = [] }: StoryEvent, as: "stated" | "reported") =>
    places.filter((place) => place.as === as).map(({ place }) => place);
  return story.events
    .filter(({ lane }) => lane === "article")
    .flatMap((stated) => counterpartsOf(story, stated).map((reported) => ({ stated, reported })))
    .filter(({ stated, reported }) => JSON.stringify(stated.when) === JSON.stringify(reported.when))
    .map(({ stated, reported }) => {
      const said = at(stated, "stated");
      return { stated, reported, said, found: at(reported, "reported").filter((place) => !said.includes(place)) };
    })
    .filter(({ said, found }) => said.length > 0 && found.length > 0);
}

function claimIdsListedBy(story: Story, type: string, id: string): readonly string[] {
  if (type === "claim") return [id];
  if (type === "event") return findEvent(story, id)?.claims ?? [];
  if (type === "actor")
    return story.relations.filter(({ from, to }) => from === id || to === id).flatMap(({ claims }) => claims);
  if (type === "record")
    return story.differences
      .filter((difference) => difference.id === id || difference.observations.includes(id))
      .flatMap(({ claims }) => claims);
  return [];
}

function entryIncludes(story: Story, entry: string, id: string): boolean {
  return entry === id || (findDifference(story, entry)?.observations.includes(id) ?? false);
}
