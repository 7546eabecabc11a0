import type { Collection, TextFile } from "../schema/text.ts";
import { articleFields, storyFields, wordFields } from "../schema/text.ts";
import type { Block } from "../schema/story.ts";
import type { Story } from "../story.ts";
import type { StoryData } from "../storyData.ts";
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
  const own = <Entry extends { id: string }>(collection: Collection, entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => translateEntry(text, collection, entry.id, entry));
  const blocks = (of: readonly Block[]): Block[] =>
    of.map((block) => (block.type === "prose" ? translateEntry(text, "prose", block.id, block) : block));
  const worded = (fields: readonly (keyof TextFile["story"])[]) =>
    Object.fromEntries(
      fields.flatMap((field) => (text?.story[field] === undefined ? [] : [[field, text.story[field]]])),
    );
  return {
    ...story,
    ...worded(storyFields),
    article: { ...story.article, ...worded(articleFields) },
    figures: own("figures", story.figures),
    opening: blocks(story.opening),
    matters: own("matters", story.matters),
    parts: own("parts", story.parts),
    chapters: own("chapters", story.chapters).map((chapter) => ({ ...chapter, blocks: blocks(chapter.blocks) })),
    lang,
    untranslated: lang === story.sourceLanguage ? [] : untranslated(data, text),
    claims: own("claims", data.claims),
    events: own("events", data.events),
    places: own("places", data.places),
    routes: own("routes", data.routes),
    boundaries: own("boundaries", data.boundaries),
    actors: own("actors", data.actors),
    relations: own("relations", data.relations),
    observations: own("observations", data.observations),
    differences: own("differences", data.differences),
    sources: own("sources", data.sources),
    series: own("series", data.series).map((series) => ({
      ...series,
      rows: series.rows.map((row) => translateEntry(text, "rows", `${series.id}.${row.id}`, row)),
    })),
    corrections: own("corrections", data.corrections),
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
