import type { z } from "zod";
import type { Draft } from "./draft.ts";
import { parseIssues } from "./parseIssues.ts";
import { stringsIn } from "../optionTexts.ts";
import { referOptions } from "./refer.ts";
import { listOf, nearestOf } from "./problem.ts";
import type { FigureBlock } from "../schema/story.ts";

/**
 * The schemas of the figure kinds' options, by kind. With `.meta` they say what the options alone do not: that a kind
 * shows all claims of the story whatever its block lists (`claims: "all"`), which lists of the story it draws
 * (`draws`, see `groundOf`), and what a number beside a claim means (`unit`, `unitOf`, see `statedNumbers`).
 */
export type Kinds = Readonly<Record<string, z.ZodType>>;

/**
 * Finds figures of an unknown kind, with options that their kind refuses or that refer to nothing, or without a source.
 * The options of sound figures are replaced by what their schema makes of them (defaults filled in).
 */
export function parseFigures(draft: Draft, kinds: Kinds): void {
  for (const figure of draft.story.figures ?? []) {
    const schema = Object.hasOwn(kinds, figure.kind) ? kinds[figure.kind] : undefined;
    if (schema) checkOptions(draft, figure, schema);
    else
      draft.report(figure, ["kind"], {
        found: `the unknown kind "${figure.kind}"`,
        expected: listOf(Object.keys(kinds)),
        nearest: nearestOf(figure.kind, Object.keys(kinds)),
      });
    const showsAll = schema?.meta()?.claims === "all";
    if (figure.claims.length === 0 && !showsAll && !hasSourcedSeries(draft, figure))
      draft.report(figure, ["claims"], {
        found: "no claim, and no series with a source in the options",
        expected: "at least one of them: every figure has a source",
      });
  }
}

/** Whether the options of a figure are as its kind takes them. */
export function isSound({ kind, options }: FigureBlock, kinds: Kinds): boolean {
  return Object.hasOwn(kinds, kind) && kinds[kind]?.safeParse(options).success === true;
}

function checkOptions(draft: Draft, figure: FigureBlock, schema: z.ZodType): void {
  referOptions(draft, figure, schema);
  for (const { path, finding, pointAt } of parseIssues(schema, figure.options))
    draft.report(figure, ["options", ...path], finding, pointAt);
  const { data } = schema.safeParse(figure.options);
  if (data !== undefined) figure.options = data as FigureBlock["options"];
}

function hasSourcedSeries(draft: Draft, figure: FigureBlock): boolean {
  const named = new Set([...stringsIn(figure.options, [])].map(({ text }) => text));
  return draft.series.some(({ id, rows }) => named.has(id) && rows.some(({ source }) => source !== undefined));
}
