import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoryEdition } from "#page/reading.ts";
import { hashesIn, recordOf, recordPath } from "#site/buildRecord.ts";
import { revisionOf } from "#site/corrections.ts";
import { root } from "#site/folders.ts";

/** Writes into the folder of a site which build it is. */
export async function writeRecord(
  folder: string,
  storyFolder: string,
  [first]: readonly StoryEdition[],
): Promise<void> {
  const record = recordOf(await hashesIn(folder), {
    story: storyFolder,
    revision: first ? revisionOf(first.story) : 0,
    ...commitOf(),
    node: process.versions.node,
    data: await hashesIn(join(root, "data", storyFolder)),
  });
  await writeFile(join(folder, recordPath), `${JSON.stringify(record, null, 1)}\n`);
}

/** The commit that is checked out, where git knows it. */
function commitOf(): { commit?: string } {
  const git = (...words: string[]) =>
    execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return { commit: git("rev-parse", "HEAD") + (git("status", "--porcelain") ? "+" : "") };
  } catch {
    return {};
  }
}
