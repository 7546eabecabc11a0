import { comparisons } from "#model/vocabulary.ts";
import { compute } from "./compute.ts";
import type { Draft } from "./draft.ts";
import { type Facts, Refusal } from "./lookup.ts";
import type { Finding } from "./parseJson.ts";
import { type Placeholder, splitPlaceholders, strayBrace } from "./placeholder.ts";
import { collections, entriesOf, translatables, translationOf } from "./translatable.ts";

/**
 * Finds computed numbers that cannot be computed, lists of counts that do not come to the whole, and braces that belong
 * to no number, in all words of all languages.
 */
export function parsePlaceholders(draft: Draft): void {
  const entries = new Map(collections.map((collection) => [collection, entriesOf(draft, collection)]));
  const story = draft.files.get("story.json");
  for (const translatable of translatables(draft)) {
    const { collection, id, field, words } = translatable;
    for (const finding of findings(draft, words)) {
      const entry = collection === "story" ? undefined : entries.get(collection)?.get(id);
      if (entry) draft.report(entry, [field], finding);
      else if (draft.story.article && field in draft.story.article) draft.report(draft.story.article, [field], finding);
      else if (story) draft.reportIn(story, [field], finding);
    }
    for (const text of Object.values(draft.texts))
      for (const finding of findings(draft, translationOf(text, translatable) ?? ""))
        draft.report(text, collection === "story" ? ["story", field] : [collection, id, field], finding);
  }
}

function findings(draft: Draft, words: string): Finding[] {
  const stray = strayBrace(words);
  const loose = [...(stray === undefined ? [] : [strayFinding(stray)]), ...listedCounts(words, draft)];
  return splitPlaceholders(words).reduce((found, part) => {
    const answer = typeof part === "string" ? undefined : compute(part, draft);
    return answer instanceof Refusal && !isUnsound(draft, answer) ? [...found, answer.finding] : found;
  }, loose);
}

function strayFinding(at: string): Finding {
  return {
    found: `a brace that belongs to no computed number, at "${at}"`,
    expected: "braces only around what is computed, as in {days talks-began bridge-opened}",
  };
}

/** Whether what is missing is there, but wrong in itself or in a file that could not be read: that is said elsewhere. */
function isUnsound(draft: Draft, { missing }: Refusal): boolean {
  if (!missing) return false;
  const ids = draft.ids(missing.target);
  return !ids || ids.has(missing.id);
}

/**
 * Finds words that count claims or relations in one way of comparing after the other without coming to all of them:
 * who reads such a list adds it up. One count alone is no list.
 */
function listedCounts(words: string, facts: Facts): Finding[] {
  const calls = splitPlaceholders(words).filter((part) => typeof part !== "string");
  return (["claims", "relations"] as const).flatMap((noun) => {
    const counted = new Map(calls.flatMap((call) => compared(call, noun)).map((values) => [values.join(" "), values]));
    if (counted.size < 2) return [];
    const listed = [...counted.values()].flat();
    const sum = listed.flatMap((value) => facts[noun].filter(({ comparison }) => comparison === value)).length;
    const total = facts[noun].length;
    return sum === total
      ? []
      : [
          {
            found: `a list of ${noun} by how they compare that comes to ${sum}`,
            expected: `one that counts all ${total}, each once`,
          },
        ];
  });
}

/** The comparisons that a placeholder counts, where it counts by them alone. */
function compared({ name, args }: Placeholder, noun: string): string[][] {
  const known: readonly string[] = comparisons;
  return name === noun && args.length > 0 && args.every((value) => known.includes(value)) ? [[...args].sort()] : [];
}
