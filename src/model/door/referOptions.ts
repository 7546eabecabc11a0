import type { z } from "zod";
import type { Draft } from "./draft.ts";
import { schemaAt } from "./parseIssues.ts";
import { stringsIn } from "../optionTexts.ts";
import { nearestOf, type Path } from "./problem.ts";
import { refer, type Target } from "./refer.ts";
import { slug } from "../schema/primitives.ts";
import type { FigureBlock } from "../schema/story.ts";

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
