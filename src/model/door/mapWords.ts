import { articleFields, storyFields, wordFields } from "../schema/text.ts";
import type { StoryData } from "../storyData.ts";
import { mapEntries } from "./mapEntries.ts";
import { collections } from "./translatable.ts";

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
