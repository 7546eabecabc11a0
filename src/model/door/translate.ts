import { articleFields, type Collection, storyFields, type TextFile, wordFields } from "#model/schema/text.ts";
import type { Story } from "#model/story.ts";
import type { StoryData } from "#model/storyData.ts";
import type { Block, StoryFile } from "#model/schema/story.ts";
import { collections, tellings, translatables, translationOf } from "./translatable.ts";

/** All languages that a story can be read in, the source language first. */
export function storyLanguages({ story }: StoryData): readonly string[] {
  return story.languages;
}

/**
 * The whole story in one language. Words without a translation stay in the source language and are listed in
 * `untranslated`; so does everything when there is no translation into `lang`.
 */
export function translateStory(data: StoryData, lang: string): Story {
  const story = { ...data.story };
  delete story.$schema;
  const text = lang === story.sourceLanguage ? undefined : data.texts[lang];
  const { telling, lists } = mapEntries(data, (collection, id, entry) => translateEntry(text, collection, id, entry));
  const worded = (fields: readonly (keyof TextFile["story"])[]) =>
    Object.fromEntries(
      fields.flatMap((field) => (text?.story[field] === undefined ? [] : [[field, text.story[field]]])),
    );
  return {
    ...story,
    ...worded(storyFields),
    article: { ...story.article, ...worded(articleFields) },
    ...telling,
    lang,
    untranslated: lang === story.sourceLanguage ? [] : untranslated(data, text),
    ...lists,
  };
}

function translateEntry<Entry extends object>(
  text: TextFile | undefined,
  collection: Collection,
  id: string,
  entry: Entry,
): Entry {
  const words = text?.[collection][id] ?? {};
  const translated = wordFields[collection].filter((field) => field in entry && words[field] !== undefined);
  return { ...entry, ...Object.fromEntries(translated.map((field) => [field, words[field]])) };
}

function untranslated(data: StoryData, text: TextFile | undefined): string[] {
  const missing = translatables(data).filter((words) => translationOf(text, words) === undefined);
  return [...new Set(missing.map(({ words }) => words))];
}

/** The collections whose entries do not stand in a list of their own file. */
const ofStory = [...tellings, "rows"] as const;
type Listed = Exclude<Collection, (typeof ofStory)[number]>;

const listed = collections.filter((name): name is Listed => !(ofStory as readonly Collection[]).includes(name));

/** A change of the words of an entry, given with its collection and the id that a translation knows it by. */
type Change = <Entry extends object>(collection: Collection, id: string, entry: Entry) => Entry;

/** A story with the entries of all its collections changed: how it is told, and its lists. */
export function mapEntries(
  { story, ...data }: StoryData,
  change: Change,
): {
  telling: Pick<StoryFile, "figures" | "opening" | "matters" | "parts" | "chapters">;
  lists: Pick<StoryData, Listed>;
} {
  const own = <Entry extends { id: string }>(collection: Collection, entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => change(collection, entry.id, entry));
  const blocks = (of: readonly Block[]): Block[] =>
    of.map((block) => (block.type === "prose" ? change("prose", block.id, block) : block));
  const lists = listed.map((name) => [name, own<{ id: string }>(name, data[name])]);
  return {
    telling: {
      figures: own("figures", story.figures),
      opening: blocks(story.opening),
      matters: own("matters", story.matters),
      parts: own("parts", story.parts),
      chapters: own("chapters", story.chapters).map((chapter) => ({ ...chapter, blocks: blocks(chapter.blocks) })),
    },
    lists: {
      ...(Object.fromEntries(lists) as Pick<StoryData, Listed>),
      series: own("series", data.series).map((series) => ({
        ...series,
        rows: series.rows.map((row) => change("rows", `${series.id}.${row.id}`, row)),
      })),
    },
  };
}

/** A story with each of its words changed, in the source language and in every translation; `lang` is the words' own. */
export function mapWords(data: StoryData, change: (words: string, lang: string) => string): StoryData {
  const { story } = data;
  const fields = <Entry extends object>(names: readonly string[], entry: Entry, lang = story.sourceLanguage): Entry => {
    const worded = Object.entries(entry).filter(([name, words]) => names.includes(name) && typeof words === "string");
    return { ...entry, ...Object.fromEntries(worded.map(([name, words]) => [name, change(words as string, lang)])) };
  };
  const { telling, lists } = mapEntries(data, (collection, _, entry) => fields(wordFields[collection], entry));
  return {
    ...data,
    ...lists,
    story: { ...fields(storyFields, story), article: fields(articleFields, story.article), ...telling },
    texts: Object.fromEntries(
      Object.entries(data.texts).map(([lang, text]) => [
        lang,
        {
          ...text,
          story: fields([...storyFields, ...articleFields], text.story, lang),
          ...Object.fromEntries(
            collections.map((collection) => [
              collection,
              Object.fromEntries(
                Object.entries(text[collection]).map(([id, words]) => [
                  id,
                  fields(wordFields[collection], words, lang),
                ]),
              ),
            ]),
          ),
        },
      ]),
    ),
  };
}
