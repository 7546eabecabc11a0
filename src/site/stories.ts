import { basename, join } from "node:path";
import { storyFolders } from "#model/door/loadStory.ts";
import { listOf, nearestOf } from "#model/door/problem.ts";
import { root } from "./folders.ts";

/** The folder of the invented story of every figure in every hard case, which the gallery shows. */
export const specimenStory = "_specimen";

/** The folders of data/ that hold a story: those to publish in order of name, then those with an underscore, which are for tests. */
export function storyNames(): string[] {
  const names = storyFolders(join(root, "data")).map((folder) => basename(folder));
  const isForTests = (name: string) => name.startsWith("_");
  return [...names.filter((name) => !isForTests(name)), ...names.filter(isForTests)];
}

/** The folder of the story that the site shows where none is asked for. */
export const publishedStory = storyNames()[0] ?? specimenStory;

/**
 * The folder of the story that a command is asked for by `--story NAME`, else the published one.
 * Throws, with the names that there are, for a name that is none of them.
 * @param words the words after the command
 */
export function storyAsked(words: readonly string[], names: readonly string[] = storyNames()): string {
  const at = words.findIndex((word) => word === "--story" || word.startsWith("--story="));
  if (at < 0) return publishedStory;
  const asked = words[at]?.split("=")[1] ?? words[at + 1] ?? "";
  if (names.includes(asked)) return asked;
  const nearest = nearestOf(asked, names);
  throw new Error(
    `--story: found "${asked}", which no folder of data/ with a story.json has; expected ${listOf(names)}.${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`,
  );
}

/** As `storyAsked`, for scripts: says what is wrong and ends the process, before anything was done. */
export function storyAskedOrExit(words: readonly string[]): string {
  try {
    return storyAsked(words);
  } catch (reason) {
    console.error(reason instanceof Error ? reason.message : reason);
    process.exit(2);
  }
}
