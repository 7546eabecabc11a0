import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "./folders.ts";

/** The hash of each file, by its path below a folder. */
export type FileHashes = Readonly<Record<string, string>>;

/** Which build a site is: `build.json` in its root. It holds no time: the same commit gives the same bytes. */
export interface BuildRecord {
  version: 1;
  /** The story's name among those of data/. */
  story: string;
  revision: number;
  /** What was built, with a `+` where files were changed since; absent where git does not know. */
  commit?: string;
  /** The Node that built it. */
  node: string;
  /** Hash of the story's data files. */
  data: string;
  /** Hash of all files: where two builds have the same, they are the same site. */
  site: string;
  files: FileHashes;
}

/** Where the record stands in a site. */
export const recordPath = "build.json";

/** What is not in the record: itself, and the compressed twins, which say nothing new. */
const isApart = (path: string) => path === recordPath || /\.(br|gz)$/.test(path);

/** The hashes of all files of a folder, in order of their paths. */
export async function hashesIn(folder: string): Promise<FileHashes> {
  const paths = (await filesIn(folder)).filter((path) => !isApart(path)).sort();
  const hashes: Record<string, string> = {};
  // One after the other: a system lets so many files be open at once, and a site may have more.
  for (const path of paths) hashes[path] = hashOf(await readFile(join(folder, path)));
  return hashes;
}

/** The record of a site with these files. */
export function recordOf(
  files: FileHashes,
  { data, ...of }: Pick<BuildRecord, "story" | "revision" | "commit" | "node"> & { data: FileHashes },
): BuildRecord {
  return { version: 1, ...of, data: hashOf(JSON.stringify(data)), site: hashOf(JSON.stringify(files)), files };
}

/** The paths of files that are only in one of two folders, or differ. */
export function differingFiles(one: FileHashes, other: FileHashes): string[] {
  return Object.keys({ ...one, ...other })
    .filter((path) => one[path] !== other[path])
    .sort();
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
