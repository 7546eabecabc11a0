import type { Block, StoryFile } from "../schema/story.ts";
import type { Collection } from "../schema/text.ts";
import type { StoryData } from "../storyData.ts";
import { collections, tellings } from "./translatable.ts";

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
