import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseIssues } from "#model/door/parseIssues.ts";
import { parseJson } from "#model/door/parseJson.ts";
import { storyFolders } from "#model/door/loadStory.ts";
import type { Problem } from "#model/door/problem.ts";
import { type MapFile, mapFile } from "#model/schema/map.ts";
import { root } from "#site/folders.ts";

/** Reads what a story says of its base map; without a map everything that is wrong with the file. */
export function readMapFile(file: string): { map?: MapFile; problems: readonly Problem[] } {
  const json = parseJson(file, readFileSync(join(root, file), "utf8"));
  const { data } = mapFile.safeParse(json.value);
  const complaints = json.value === undefined ? [] : parseIssues(mapFile, json.value);
  const problems = complaints.map(({ path, finding, pointAt }) => json.problemAt(path, finding, pointAt));
  return { ...(data && { map: data }), problems: [...json.problems, ...problems] };
}

/** The names of the stories that say what their base map is. */
export function storiesWithMap(): readonly string[] {
  return storyFolders(join(root, "data"))
    .filter((folder) => existsSync(join(folder, "geo/map.json")))
    .map((folder) => folder.slice(join(root, "data").length + 1));
}
