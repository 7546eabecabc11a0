import { type EntityKey, entityKey, splitEntityKey } from "./entity.ts";
import { findClaim, findDifference, findEvent, findObservation, findPlace } from "./find.ts";
import { claimsOf, eventsOf } from "./links.ts";
import { memoised } from "./memo.ts";
import { stringsIn } from "./optionTexts.ts";
import type { Claim } from "./schema/claim.ts";
import type { Difference, Observation, Series, Source } from "./schema/record.ts";
import type { FigureBlock } from "./schema/story.ts";
import type { Story } from "./story.ts";

/** The observations behind a claim, in the order in which it lists them, differences expanded in place, each once. */
export function observationsOf(story: Story, claim: Claim): readonly Observation[] {
  const entries = [...(claim.record ?? []), ...differencesOf(story, claim).map(({ id }) => id)];
  const ids = new Set(entries.flatMap((entry) => observationIds(story, entry)));
  return [...ids].flatMap((id) => findObservation(story, id) ?? []);
}

/** The differences that are about a claim, in the order of the record: they compare as it does. */
export function differencesAbout(story: Story, claim: Claim): readonly Difference[] {
  return story.differences.filter((difference) => difference.claim === claim.id);
}

/**
 * Who denies some claims, given by their ids, or says otherwise: each sentence once, in the order of the claims. What
 * stands in `said` already is left out.
 */
export function denialsOf(story: Story, claims: readonly string[], said = ""): readonly string[] {
  const denials = claims.flatMap((id) => findClaim(story, id)?.denial ?? []);
  return [...new Set(denials)].filter((denial) => !said.includes(denial));
}

/** Who denies some claims, in one text in the language of the story; undefined where nobody does. */
export function denialIn(story: Story, claims: readonly string[]): string | undefined {
  const denials = denialsOf(story, claims).filter((words) => !story.untranslated.includes(words));
  return denials.join(" ") || undefined;
}

/** The differences that a claim lists or that list it, whatever they are about, in the order of the record. */
export function differencesOf(story: Story, claim: Claim): readonly Difference[] {
  return story.differences.filter(({ id, claims }) => claims.includes(claim.id) || claim.record?.includes(id));
}

/**
 * The sources behind a thing, in order of id: of a claim's observations; of an event and its observations; of a place
 * and the events at it; of an actor's claims; of a record entry's observations.
 */
export const sourcesOf: (story: Story, key: EntityKey) => readonly Source[] = memoised((story, key) => {
  const ids = new Set(sourceIds(story, key));
  return story.sources.filter(({ id }) => ids.has(id)).sort((a, b) => rankOf(a.id) - rankOf(b.id));
});

/** The series that a figure draws, which its options name. */
export function figureSeriesOf(story: Story, { options }: FigureBlock): readonly Series[] {
  const named = new Set([...stringsIn(options, [])].map(({ text }) => text));
  return story.series.filter(({ id }) => named.has(id));
}

/** The sources behind a figure, in the order of the list of sources: of its claims and of the series that it draws. */
export function figureSourcesOf(story: Story, figure: FigureBlock): readonly Source[] {
  const ids = new Set([
    ...figureSeriesOf(story, figure).flatMap(({ rows }) => rows.map(({ source }) => source)),
    ...figure.claims.flatMap((id) => sourcesOf(story, entityKey("claim", id)).map((source) => source.id)),
  ]);
  return story.sources.filter(({ id }) => ids.has(id));
}

/** S09 stands before S10, and S99 before S100. */
function rankOf(sourceId: string): number {
  return Number(sourceId.slice(1));
}

function sourceIds(story: Story, key: EntityKey): readonly string[] {
  const { type, id = "" } = splitEntityKey(key) ?? {};
  if (type === "record") return sourceIdsOf(story, observationIds(story, id));
  if (type === "event" || type === "place") {
    const events = type === "place" ? eventsOf(story, key) : [findEvent(story, id)];
    const own = type === "place" ? findPlace(story, id)?.source : undefined;
    return [
      ...(own ? [own] : []),
      ...events.flatMap((event) => [...(event?.sources ?? []), ...sourceIdsOf(story, event?.record ?? [])]),
    ];
  }
  return claimsOf(story, key).flatMap((claim) => observationsOf(story, claim).flatMap(({ sources }) => sources));
}

function sourceIdsOf(story: Story, observations: readonly string[]): readonly string[] {
  return observations.flatMap((id) => findObservation(story, id)?.sources ?? []);
}

function observationIds(story: Story, entry: string): readonly string[] {
  return findDifference(story, entry)?.observations ?? [entry];
}
