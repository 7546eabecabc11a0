import type { z } from "zod";
import { stringsIn } from "#model/optionTexts.ts";
import { slug } from "#model/schema/primitives.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Draft, List } from "./draft.ts";
import { nearestOf, type Path } from "./problem.ts";
import { schemaAt } from "./parseIssues.ts";

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

/** Ids that tell by their form what they are. */
const forms: readonly (readonly [RegExp, Target])[] = [
  [/^C\d{2,3}-\d{2,3}$/u, "claims"],
  [/^F-/u, "observations"],
  [/^D-/u, "differences"],
  [/^S\d{2,3}$/u, "sources"],
];

/** What a slug in options refers to, by the last word of its key: `place`, `homePlace` and `places` alike. */
const byKey: Readonly<Record<string, Target>> = {
  event: "events",
  place: "places",
  route: "routes",
  boundary: "boundaries",
  actor: "actors",
  relation: "relations",
  series: "series",
};

/**
 * Finds ids in a figure's options that refer to nothing: ids with a form of their own, the `topology` of a map, and
 * every value that the kind's schema calls a slug (fields `id` and `kind` name the option itself and are left alone).
 */
export function referOptions(draft: Draft, figure: FigureBlock, schema: z.ZodType): void {
  for (const { path, text } of stringsIn(figure.options, [])) {
    const targets = targetsAt(figure, schema, path, text);
    if (keyOf(path) === "topology") referTopology(draft, figure, path, text);
    else if (targets) refer(draft, figure, ["options", ...path], text, targets);
  }
}

/** The lists in which a text of a figure's options names an entry, the likeliest first; undefined where it is no id. */
export function targetsAt(
  { options }: FigureBlock,
  schema: z.ZodType,
  path: Path,
  text: string,
): readonly Target[] | undefined {
  const form = forms.find(([pattern]) => pattern.test(text))?.[1];
  if (form) return [form];
  const key = keyOf(path);
  if (["id", "kind", "topology"].includes(key) || schemaAt(schema, options, path) !== slug) return undefined;
  return targetsOf(key);
}

/** The last word on the way to a value, which is its key or its list's. */
function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}

function referTopology(draft: Draft, figure: FigureBlock, path: Path, name: string): void {
  const known = [...draft.files.keys()].flatMap((file) => /^geo\/(.+)\.topo\.json$/u.exec(file)?.[1] ?? []);
  if (!known.includes(name))
    draft.report(figure, ["options", ...path], {
      found: `"${name}", which has no file geo/${name}.topo.json`,
      expected: "the name of a base map of this story",
      nearest: nearestOf(name, known),
    });
}

function targetsOf(key: string): readonly Target[] {
  const word = /[A-Z]?[a-z]+$/u.exec(key)?.[0].toLowerCase() ?? "";
  const target = byKey[word] ?? byKey[word.replace(/s$/u, "")] ?? byKey[word.replace(/ies$/u, "y")];
  return target ? [target] : Object.values(byKey);
}
