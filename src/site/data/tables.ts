import { z } from "zod";
import { actor, relation } from "#model/schema/actor.ts";
import { claim } from "#model/schema/claim.ts";
import { event } from "#model/schema/event.ts";
import { boundary, place, route } from "#model/schema/place.ts";
import { slug, words } from "#model/schema/primitives.ts";
import { correction, difference, observation, series, seriesRow, source } from "#model/schema/record.ts";
import { figureBlock } from "#model/schema/story.ts";
import { wordFields } from "#model/schema/text.ts";
import { denialIn } from "#model/evidence.ts";
import type { Story } from "#model/story.ts";
import { type Column, columnsOf, type Making, type Versions } from "./columns.ts";
import { type Cell, csvText } from "./csv.ts";

/** A table of data: its columns and its rows, in the order of the story's files. */
export interface Table<Entry = Versions> {
  name: string;
  columns: readonly Column<Entry>[];
  entries: readonly Entry[];
  /** The columns that tell its rows apart; none where one of them may be empty. */
  key: readonly string[];
}

interface Listed {
  schema: z.ZodObject;
  words?: readonly string[];
  without?: readonly string[];
  refersTo?: Making["refersTo"];
  entries: (story: Story) => readonly object[];
}

/** Fields that refer to entries of other tables wherever they stand. */
const references = {
  claims: ["claims"],
  claim: ["claims"],
  actors: ["actors"],
  places: ["places"],
  place: ["places"],
  observations: ["observations"],
  observation: ["observations"],
  counterparts: ["events"],
  sources: ["sources"],
  source: ["sources"],
} as const;

const lists: Readonly<Record<string, Listed>> = {
  claims: { schema: claim, words: wordFields.claims, entries: ({ claims }) => claims },
  events: withDenial(event, wordFields.events, ({ events }) => events),
  places: { schema: place, words: wordFields.places, entries: ({ places }) => places },
  routes: { schema: route, words: wordFields.routes, entries: ({ routes }) => routes },
  boundaries: { schema: boundary, words: wordFields.boundaries, entries: ({ boundaries }) => boundaries },
  actors: { schema: actor, words: wordFields.actors, entries: ({ actors }) => actors },
  relations: {
    ...withDenial(relation, wordFields.relations, ({ relations }) => relations),
    refersTo: { from: ["actors"], to: ["actors"] },
  },
  observations: { schema: observation, words: wordFields.observations, entries: ({ observations }) => observations },
  differences: { schema: difference, words: wordFields.differences, entries: ({ differences }) => differences },
  sources: { schema: source, words: wordFields.sources, entries: ({ sources }) => sources },
  series: { schema: series, words: wordFields.series, without: ["rows"], entries: (story) => story.series },
  "series-rows": {
    schema: z.strictObject({ series: slug, ...seriesRow.shape, id: z.string() }),
    words: wordFields.rows,
    refersTo: { series: ["series"] },
    // Named as in the figures' files; a row's own id, such as march-2023, is a date to a spreadsheet.
    entries: (story) =>
      story.series.flatMap(({ id, rows }) => rows.map((row) => ({ ...row, series: id, id: `${id}.${row.id}` }))),
  },
  corrections: { schema: correction, words: wordFields.corrections, entries: ({ corrections }) => corrections },
  figures: { schema: figureBlock, words: wordFields.figures, without: ["options"], entries: ({ figures }) => figures },
};

/** A list whose entries rest on claims: in its table each carries who denies them. */
function withDenial(
  schema: z.ZodObject,
  fields: readonly string[],
  entries: (story: Story) => readonly { claims?: readonly string[] | undefined }[],
): Listed {
  return {
    schema: schema.extend({ denial: words.optional() }),
    words: [...fields, "denial"],
    entries: (story) => entries(story).map((entry) => ({ ...entry, denial: denialIn(story, entry.claims ?? []) })),
  };
}

/** All tables of a story, given in each of its languages, the source language first. */
export function tablesOf(stories: readonly Story[]): Table[] {
  const languages = stories.map(({ lang }) => lang);
  const untranslated = stories.map((story) => new Set(story.untranslated));
  return Object.entries(lists).map(([name, { schema, words = [], without = [], refersTo, entries }]) => {
    const inLanguages = stories.map(entries);
    return {
      name,
      key: ["id"],
      columns: columnsOf(schema, { words, without, languages, refersTo: { ...references, ...refersTo } }),
      entries: (inLanguages[0] ?? []).map((_, row) =>
        stories.map(({ lang }, position) => ({
          lang,
          untranslated: untranslated[position] ?? new Set<string>(),
          entry: (inLanguages[position]?.[row] ?? {}) as Record<string, unknown>,
        })),
      ),
    };
  });
}

/** A table as CSV, with a header. */
export function tableCsv<Entry>({ columns, entries }: Pick<Table<Entry>, "columns" | "entries">): string {
  const header = columns.map(({ name }) => name);
  return csvText(
    header,
    entries.map((entry) => columns.map(({ cell }) => cell(entry))),
  );
}

/** A table as JSON objects, one a row; what is not known or not said has no key. */
export function tableObjects<Entry>({
  columns,
  entries,
}: Pick<Table<Entry>, "columns" | "entries">): Record<string, Cell>[] {
  return entries.map((entry) => Object.fromEntries(columns.map(({ name, cell }) => [name, cell(entry)])));
}
