import type { Collection, TextFile } from "../schema/text.ts";
import { articleFields, storyFields, wordFields } from "../schema/text.ts";
import type { Story } from "../story.ts";
import type { StoryData } from "../storyData.ts";
import { mapEntries } from "./mapEntries.ts";
import { translatables, translationOf } from "./translatable.ts";

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
