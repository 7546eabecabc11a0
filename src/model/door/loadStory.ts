import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { StoryFiles } from "../storyData.ts";

/**
 * Reads all JSON files of a story's folder from disk, unparsed. Problems name files relative to `root`, the repository.
 * Throws when there is no such folder.
 */
export function loadStoryFiles(dir: string, root: string = process.cwd()): StoryFiles {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const slashed = (path: string) => path.split(sep).join("/");
  const article = join(dir, "article.txt");
  return {
    ...(existsSync(article) && { article: readFileSync(article, "utf8") }),
    folder: slashed(relative(root, resolve(dir))),
    texts: Object.fromEntries(names.sort().map((name) => [slashed(name), readFileSync(join(dir, name), "utf8")])),
  };
}

/** The folders of all stories under the data folder, in order of name: those that hold a story.json, schema/ aside. */
export function storyFolders(dataDir: string): string[] {
  return readdirSync(dataDir)
    .filter((name) => name !== "schema")
    .sort()
    .map((name) => join(dataDir, name))
    .filter((dir) => existsSync(join(dir, "story.json")));
}
