import { articleFields, type Collection, storyFields, wordFields } from "../schema/text.ts";
import type { Block } from "../schema/story.ts";
import type { StoryData } from "../storyData.ts";
import { collections, tellings } from "./translatable.ts";

/** The collections whose entries do not stand in a list of their own file. */
const ofStory = [...tellings, "rows"] as const;
type Listed = Exclude<Collection, (typeof ofStory)[number]>;

/** A story with each of its words changed, in the source language and in every translation; `lang` is the words' own. */
export function mapWords(data: StoryData, change: (words: string, lang: string) => string): StoryData {
  const { story } = data;
  const fields = <Entry extends object>(names: readonly string[], entry: Entry, lang = story.sourceLanguage): Entry => {
    const worded = Object.entries(entry).filter(([name, words]) => names.includes(name) && typeof words === "string");
    return { ...entry, ...Object.fromEntries(worded.map(([name, words]) => [name, change(words as string, lang)])) };
  };
  const own = <Entry extends object>(collection: Collection, entry: Entry) => fields(wordFields[collection], entry);
  const blocks = (of: readonly Block[]) => of.map((block) => (block.type === "prose" ? own("prose", block) : block));
  const listed = collections.filter(
    (collection): collection is Listed => !(ofStory as readonly Collection[]).includes(collection),
  );
  return {
    ...data,
    ...(Object.fromEntries(
      listed.map((collection) => [collection, data[collection].map((entry) => own(collection, entry))]),
    ) as Pick<StoryData, Listed>),
    series: data.series.map((series) => ({
      ...own("series", series),
      rows: series.rows.map((row) => own("rows", row)),
    })),
    story: {
      ...fields(storyFields, story),
      article: fields(articleFields, story.article),
      figures: story.figures.map((figure) => own("figures", figure)),
      opening: blocks(story.opening),
      matters: story.matters.map((matter) => own("matters", matter)),
      parts: story.parts.map((part) => own("parts", part)),
      chapters: story.chapters.map((chapter) => ({ ...own("chapters", chapter), blocks: blocks(chapter.blocks) })),
    },
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
