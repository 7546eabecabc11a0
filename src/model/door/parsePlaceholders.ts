import { compute } from "./compute.ts";
import type { Draft } from "./draft.ts";
import { listedCounts } from "./listedCounts.ts";
import { Refusal } from "./lookup.ts";
import type { Finding } from "./parseJson.ts";
import { splitPlaceholders, strayBrace } from "./placeholder.ts";
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
