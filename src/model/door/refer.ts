import type { Draft, List } from "./draft.ts";
import { nearestOf, type Path } from "./problem.ts";

/** What an id can refer to. */
export type Target = List | "series";

/** The lists that ids refer to, with the word for one of their entries. */
export const nouns: Readonly<Record<Target, string>> = {
  claims: "claim",
  events: "event",
  places: "place",
  routes: "route",
  boundaries: "boundary",
  actors: "actor",
  relations: "relation",
  observations: "observation",
  differences: "difference",
  sources: "source",
  corrections: "correction",
  series: "series",
};

/**
 * Reports an id that is in none of the lists of its targets; `also` are words that stand for none of them. Nothing is
 * said of an absent id, or while a file that may hold it could not be read.
 */
export function refer(
  draft: Draft,
  entry: object,
  path: Path,
  id: string | undefined,
  targets: readonly Target[],
  also: readonly string[] = [],
): void {
  const known = targets.map((target) => draft.ids(target));
  if (id === undefined || also.includes(id) || known.some((ids) => !ids || ids.has(id))) return;
  draft.report(entry, path, {
    found: `"${id}", which no ${oneOf(targets.map((target) => nouns[target]))} has`,
    expected: `the id of ${oneOf(targets.map((target) => withArticle(nouns[target])))}`,
    nearest: nearestOf(id, [...known.flatMap((ids) => [...(ids ?? [])]), ...also]),
  });
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

function withArticle(noun: string): string {
  return /^[aeo]/u.test(noun) ? `an ${noun}` : `a ${noun}`;
}
