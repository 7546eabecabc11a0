import { asciiDigits } from "./asciiDigits.ts";
import { entityKey } from "./entity.ts";
import { differencesAbout, observationsOf } from "./evidence.ts";
import { claimsBehind } from "./links.ts";
import { perStory } from "./memo.ts";
import type { Claim } from "./schema/claim.ts";
import type { StoryEvent } from "./schema/event.ts";
import type { Story } from "./story.ts";
import { subjectOf } from "./subjects.ts";

/** What claims and events are narrowed by. An empty list or text means all. */
export interface ClaimFilter {
  /** Who says so: values of a claim's status. */
  who: readonly string[];
  /** How the claim compares with the record found: values of its comparison. */
  rec: readonly string[];
  /** What it is about: ids of chapters (`subjectOf`). */
  subject: readonly string[];
  q: string;
}

/** Letters that are typed for one another and that Unicode's own decomposition keeps apart. */
const sameLetter: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ة: "ه",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ە: "ه",
  ə: "a",
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
};

/**
 * The form in which two spellings of the same words are equal: hamza carriers, ta marbuta, alif maqsura, Persian
 * letters, vowel signs and tatweel of Arabic; accents and case of Latin; digits, decimal points, thousands separators
 * and percent signs of any script or in words, on either side of the number; dashes; all other punctuation and spaces.
 */
export function searchKey(text: string): string {
  return asciiDigits(bare(bare(text).toLowerCase()))
    .replace(/[ٱةىیکەəıøłđß]/gu, (letter) => sameLetter[letter] ?? letter)
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[٪؉]/gu, "%")
    .replace(/(\d ?)(?:per ?cent|(?:في |ب)الما?يه)(?!\p{L})/gu, "$1%")
    .replace(/(\d)٬(?=\d)/gu, "$1")
    .replace(/(\d),(?=\d{3}(?!\d))/gu, "$1")
    .replace(/(\d)(?:٫|,(?=\d{1,2}(?!\d)))(?=\d)/gu, "$1.")
    .replace(/(% ?)?(\d+(?:\.\d+)*)( ?%)?/gu, (all, before, number: string, after) =>
      before || after ? ` ${number}% ` : all,
    )
    .replace(/([\p{L}\p{N}]?)([-.])(?=([\p{L}\p{N}]?))/gu, joinedOrApart)
    .replace(/(^|\D)%+/gu, "$1 ")
    .replace(/[^\p{L}\p{N}%.-]+/gu, " ")
    .trim();
}

/** A hyphen stays between letters or digits, a point between digits. */
function joinedOrApart(all: string, before: string, sign: string, after: string): string {
  const isJoined = sign === "-" ? before && after : /\d/.test(before) && /\d/.test(after);
  return isJoined ? all : `${before} `;
}

/**
 * A filter as a test of claims; each word of the query must occur in a claim's phrase, gloss, denial, note, names or id,
 * or in what sources say of it, a number from its first digit on, a word with or without its hyphen.
 */
function passing(story: Story, { who, rec, subject, q }: ClaimFilter): (claim: Claim) => boolean {
  const words = searchKey(q).split(" ").filter(Boolean);
  return ({ id, status, comparison }) => {
    if (who.length > 0 && !who.includes(status)) return false;
    if (rec.length > 0 && !rec.includes(comparison)) return false;
    if (subject.length > 0 && !subject.includes(subjectOf(story, id) ?? "")) return false;
    const text = words.length > 0 ? (searchTexts(story).get(id) ?? "") : "";
    return words.every((word) => occursIn(text, word) || occursIn(text, unhyphenated(word)));
  };
}

function occursIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/^\d/.test(word) || !/[\d.]/.test(text.charAt(at - 1))) return true;
  return false;
}

/** A word without the hyphens between its letters: co-operation is cooperation. */
function unhyphenated(word: string): string {
  return word.replace(/(\p{L})-(?=\p{L})/gu, "$1");
}

/** What narrows nothing down. */
export const noFilter = { who: [], rec: [], subject: [], q: "" } as const satisfies ClaimFilter;

/** Whether a filter can leave out anything. */
export function isFiltering({ who, rec, subject, q }: ClaimFilter): boolean {
  return who.length > 0 || rec.length > 0 || subject.length > 0 || (q !== "" && searchKey(q) !== "");
}

/** Those of the claims that pass a filter, in their order. */
export function claimsMatching(story: Story, claims: readonly Claim[], filter: ClaimFilter): Claim[] {
  return claims.filter(passing(story, filter));
}

/** Those of the events that pass a filter, in their order: each with one at least of the claims behind it. */
export function eventsMatching(story: Story, events: readonly StoryEvent[], filter: ClaimFilter): StoryEvent[] {
  if (!isFiltering(filter)) return [...events];
  const passes = passing(story, filter);
  return events.filter(({ id }) => claimsBehind(story, entityKey("event", id)).some(passes));
}

const searchTexts = perStory((story): ReadonlyMap<string, string> => {
  const placeNames = new Map(story.places.map(({ id, name }) => [id, name]));
  const actorNames = new Map(story.actors.map(({ id, name }) => [id, name]));
  return new Map(
    story.claims.map((claim) => {
      const actors = [claim.attributedTo, ...(claim.actors ?? [])].map((id) => actorNames.get(id));
      const places = (claim.places ?? []).map((id) => placeNames.get(id));
      const record = [
        ...observationsOf(story, claim).map(({ statement }) => statement),
        ...differencesAbout(story, claim).map(({ recordSays }) => recordSays),
      ];
      const words = [claim.phrase, claim.gloss, claim.denial, claim.note, ...record, ...actors, ...places, claim.id];
      const text = searchKey(words.filter(Boolean).join(" "));
      return [claim.id, `${text} ${(text.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map(unhyphenated).join(" ")}`];
    }),
  );
});

/** Compatibility forms decomposed, then without marks, tatweel and invisible characters. */
function bare(text: string): string {
  return text.normalize("NFKD").replace(/[\p{M}\p{Cf}ـ]/gu, "");
}
