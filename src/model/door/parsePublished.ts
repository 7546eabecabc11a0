import { isDeepStrictEqual } from "node:util";
import { type Draft, rowIds } from "./draft.ts";
import type { Target } from "./refer.ts";
import { collections, entriesOf, tellings, type Worded } from "./translatable.ts";
import type { PublishedFile } from "../schema/record.ts";
import { type Collection, wordFields } from "../schema/text.ts";

/** What is no statement about the world: the id itself, which label gives way to which, rows, which are entries of their own. */
const noValues: readonly string[] = ["id", "rank", "rows", "$schema"];

/** The lists whose entries a correction is about; how the story is told may be rewritten. */
const factual = collections.filter((collection) => !(tellings as readonly Collection[]).includes(collection));

/**
 * All values of a story, by list, id and field: what its entries hold, and of words the numbers in them. Kept when a
 * revision is published, so that no later one differs from it in silence.
 */
export function publishedValues(data: Worded): PublishedFile {
  return Object.fromEntries(
    factual.map((collection) => [
      collection,
      Object.fromEntries([...entriesOf(data, collection)].map(([id, entry]) => [id, valuesOf(collection, entry)])),
    ]),
  );
}

/**
 * Finds values that changed or went since the newest revision that was kept, without a correction that names their
 * entry. What was added is no correction. Nothing is said of entries and files that cannot be read.
 */
export function parsePublished(draft: Draft): void {
  const revision = Math.max(...Object.keys(draft.published).map(Number));
  const published = draft.published[revision];
  if (!published) return;
  const later = draft.corrections.toSorted((one, other) => one.date.localeCompare(other.date)).slice(revision - 1);
  const corrected = new Set(later.flatMap(({ entries }) => entries));
  for (const collection of factual) {
    const current = entriesOf(draft, collection);
    const known = collection === "rows" ? new Set(rowIds(draft.files)) : draft.ids(collection as Target);
    for (const [id, values] of Object.entries(published[collection] ?? {})) {
      const entry = current.get(id);
      if (known && !known.has(id))
        draft.report(values, [], {
          found: `"${id}", which is gone from ${collection} since revision ${revision}`,
          expected: "every entry that was published, corrected in place",
        });
      else if (entry && !corrected.has(id))
        compareValues(draft, revision, id, { entry, values, now: valuesOf(collection, entry) });
    }
  }
}

function compareValues(
  draft: Draft,
  revision: number,
  id: string,
  { entry, values, now }: { entry: object; values: Values; now: Values },
): void {
  for (const [field, old] of Object.entries(values)) {
    const value = now[field];
    const isStill =
      Array.isArray(old) && Array.isArray(value)
        ? old.every((part) => value.some((one) => isDeepStrictEqual(one, part)))
        : isDeepStrictEqual(value, old);
    if (isStill) continue;
    draft.report(entry, [field], {
      found: `${JSON.stringify(value) ?? "nothing"}, while revision ${revision} was published with ${JSON.stringify(old)}`,
      expected: `the published value, or an entry in corrections.json as { "id": "…", "date": "…", "what": "…", "entries": ["${id}"] }`,
    });
  }
}

type Values = Readonly<Record<string, unknown>>;

function valuesOf(collection: Collection, entry: object): Values {
  const words: readonly string[] = wordFields[collection];
  const values = Object.entries(entry).flatMap(([field, value]): [string, unknown][] => {
    if (noValues.includes(field)) return [];
    if (!words.includes(field)) return [[field, value]];
    const numbers = numbersIn(String(value));
    return numbers.length > 0 ? [[field, numbers]] : [];
  });
  return Object.fromEntries(values);
}

/** The numbers of words in the order in which they stand; what is computed follows from other values. */
function numbersIn(words: string): string[] {
  return words.replace(/\{[^}]*\}/gu, "").match(/\d+(?:[.,]\d+)*/gu) ?? [];
}
