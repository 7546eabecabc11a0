import { articleFields, type Collection, storyFields, type TextFile, wordFields } from "../schema/text.ts";
import { blocksOf } from "../blocks.ts";
import type { StoryData } from "../storyData.ts";

/** One text of a story that every language has in its own words. */
interface Translatable {
  collection: Collection | "story";
  /** The entry's id; empty for the story itself. */
  id: string;
  field: string;
  /** In the source language. */
  words: string;
}

/** What the words of a story are taken from: the whole story, or what of it is sound. */
export type Worded = Omit<StoryData, "story" | "texts"> & { story: Partial<StoryData["story"]> };

/** All texts of a story that need a translation, in the order of its files. */
export function translatables(data: Worded): Translatable[] {
  const own = [
    ...storyFields.map((field) => [field, data.story[field]] as const),
    ...articleFields.map((field) => [field, data.story.article?.[field]] as const),
  ];
  const ofStory = own.flatMap(([field, words]) =>
    words === undefined ? [] : [{ collection: "story" as const, id: "", field, words }],
  );
  return [
    ...ofStory,
    ...collections.flatMap((collection) =>
      [...entriesOf(data, collection)].flatMap(([id, entry]) =>
        wordFields[collection].flatMap((field): Translatable[] => {
          const words = (entry as Record<string, unknown>)[field];
          return typeof words === "string" ? [{ collection, id, field, words }] : [];
        }),
      ),
    ),
  ];
}

/** The translation of a text; undefined where there is none. */
export function translationOf(text: TextFile | undefined, { collection, id, field }: Translatable): string | undefined {
  const entry = collection === "story" ? text?.story : text?.[collection][id];
  return (entry as Record<string, string | undefined> | undefined)?.[field];
}

/** The collections that carry words. */
export const collections = Object.keys(wordFields) as Collection[];

/** Those of them that story.json holds: how the story is told, which is no statement about the world. */
export const tellings = ["figures", "matters", "parts", "chapters", "prose"] as const satisfies Collection[];

/** The entries of a collection under the id that a translation knows them by: rows under series id, dot, row id. */
export function entriesOf(data: Worded, collection: Collection): Map<string, object> {
  const byId = (entries: readonly { id: string }[]) => new Map(entries.map((entry) => [entry.id, entry]));
  switch (collection) {
    case "figures":
    case "matters":
    case "parts":
    case "chapters":
      return byId(data.story[collection] ?? []);
    case "prose":
      return byId(blocksOf(data.story).filter(({ type }) => type === "prose"));
    case "rows":
      return new Map(data.series.flatMap(({ id, rows }) => rows.map((row) => [`${id}.${row.id}`, row])));
    default:
      return byId(data[collection]);
  }
}
