import { type EntityKey, splitEntityKey } from "#model/entity.ts";
import { accountsApart, claimsOf, differencesOf, findClaim, findEvent, findObservation } from "#model/questions.ts";
import type { Story } from "#model/story.ts";

/**
 * Indices of the marks that tell the other side of what one tells, the closest first: those that answer to it more
 * closely than to any other mark, else the one that it answers to itself. Empty where the graphic has none.
 * @param marks what each mark of the graphic shows
 */
export function counterpartsAmong(
  story: Story,
  marks: readonly (readonly EntityKey[])[],
  current: number,
): readonly number[] {
  const told = marks.map((keys) => toldBy(story, keys));
  const closest = (from: number): readonly number[] => {
    const close = told.map((keys) => closenessOf(story, told[from] ?? [], keys));
    // Of several that are as close, the nearest: the two sides of one row, where sources stand after the article.
    const isSource = told[from]?.some((key) => splitEntityKey(key)?.type === "record") ?? false;
    const far = (to: number) => Math.abs(to - from) - Number(to > from !== isSource) / 2;
    return [...close.keys()]
      .filter((to) => to !== from && close[to])
      .sort((a, b) => (close[b] ?? 0) - (close[a] ?? 0) || far(a) - far(b));
  };
  const all = closest(current);
  const mutual = all.filter((other) => closest(other)[0] === current);
  return mutual.length > 0 ? mutual : all.slice(0, 1);
}

/** What a mark tells; nothing where it only opens a difference, with no source's account of its own. */
function toldBy(story: Story, keys: readonly EntityKey[]): readonly EntityKey[] {
  const entries = keys.flatMap((key) => splitEntityKey(key) ?? []).filter(({ type }) => type === "record");
  return entries.length > 0 && !entries.some(({ id }) => findObservation(story, id)) ? [] : keys;
}

/** How closely two marks tell the two sides of one thing: more is closer, 0 is not at all. */
function closenessOf(story: Story, some: readonly EntityKey[], others: readonly EntityKey[]): number {
  return Math.max(0, ...some.flatMap((one) => others.map((other) => closeness(story, one, other))));
}

function closeness(story: Story, one: EntityKey, other: EntityKey): number {
  const [{ type, id } = {}, { type: otherType, id: otherId } = {}] = [splitEntityKey(one), splitEntityKey(other)];
  if (!id || !otherId) return 0;
  if (type === "claim" && otherType === "record") return comparedWith(story, id, other, otherId);
  if (type === "record" && otherType === "claim") return comparedWith(story, otherId, one, id);
  if (type === "event" && otherType === "event")
    return Math.max(sameHappening(story, id, otherId), sameHappening(story, otherId, id));
  const apart = type === "place" && otherType === "place" ? accountsApart(story) : [];
  const isApart = apart.some(
    ({ said, found }) =>
      (said.includes(id) && found.includes(otherId)) || (said.includes(otherId) && found.includes(id)),
  );
  return Number(isApart);
}

/** The fewer claims a record entry is compared with, the closer; closer still to one that lists it or that it is about. */
function comparedWith(story: Story, claimId: string, key: EntityKey, entry: string): number {
  const claim = findClaim(story, claimId);
  const all = claimsOf(story, key);
  if (!claim || !all.includes(claim)) return 0;
  const differences = differencesOf(story, claim).filter(
    ({ id, observations }) => id === entry || observations.includes(entry),
  );
  const isOwn = claim.record?.includes(entry) || differences.some((difference) => difference.claim === claimId);
  return (isOwn ? 2 : 1) / all.length;
}

/** How much of a difference with the article's event its counterpart carries; a little where there is none. */
function sameHappening(story: Story, stated: string, reported: string): number {
  const event = findEvent(story, stated);
  const other = findEvent(story, reported);
  if (!event?.counterparts?.includes(reported) || !other) return 0;
  const differences = (event.claims ?? [])
    .flatMap((id) => findClaim(story, id) ?? [])
    .flatMap((claim) => differencesOf(story, claim));
  const shares = differences.map(({ observations }) => {
    const carried = observations.filter((entry) => other.record?.includes(entry));
    return carried.length / Math.max(1, observations.length);
  });
  return Math.max(0.01, ...shares);
}
