import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository, with a closing slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder of what a build keeps for the next one; deleting it costs time and nothing else. */
export function cacheFolder(name: string): string {
  return join(root, ".cache", name);
}
