import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository, with a closing slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder of what a build keeps for the next one; deleting it costs time and nothing else. */
export function cacheFolder(name: string): string {
  return join(root, ".cache", name);
}

/** The paths of all files below a folder, from there, with slashes. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, "/"));
}
