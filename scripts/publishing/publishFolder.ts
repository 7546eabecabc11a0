import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BuildRecord, recordPath } from "#site/buildRecord.ts";
import { filesIn } from "#site/folders.ts";

/** What was done to a published folder. */
export interface Published {
  written: number;
  removed: number;
  /** Assets that only earlier builds need. */
  keptAssets: number;
}

interface Publishing {
  built: string;
  target: string;
  /** What stands there now; undefined where nothing of ours does. */
  before: BuildRecord | undefined;
  now: BuildRecord;
  /** When an asset that no build needs any more may go: this many days after it was last needed. */
  keepDays: number;
}

/** Beside the files that they will replace, so that putting them in place takes no room and no copying. */
const staging = ".publishing";

/**
 * Puts a build in the place of a published one, in an order in which whoever reads meanwhile gets whole pages: first
 * everything is copied beside; then new assets, other files and, last, pages are renamed into place, each at once; then
 * what only the old build had goes, but for its assets, which pages that are open now ask for. Files that no build of
 * ours wrote are left alone.
 */
export async function publishFolder({ built, target, before, now, keepDays }: Publishing): Promise<Published> {
  const stage = join(target, staging);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  const wanted = await filesIn(built);
  const changed: string[] = [];
  for (const path of wanted) {
    if (await isSame(join(built, path), join(target, path))) continue;
    await cp(join(built, path), join(stage, path), { recursive: true });
    changed.push(path);
  }
  for (const path of changed.sort((one, other) => turnOf(one) - turnOf(other))) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await rename(join(stage, path), join(target, path));
  }
  await rm(stage, { recursive: true });
  const removed = await removeOld(target, before, new Set(wanted));
  const keptAssets = await keepAssets(target, before, now, keepDays);
  return { written: changed.length, removed, keptAssets };
}

/** When a file is put in place: what pages ask for before them, and last what says that all of it is there. */
function turnOf(path: string): number {
  if (path.startsWith(recordPath)) return 3;
  if (/\.html(\.br|\.gz)?$/.test(path)) return 2;
  return path.startsWith("assets/") ? 0 : 1;
}

async function isSame(one: string, other: string): Promise<boolean> {
  if (!existsSync(other) || (await stat(one)).size !== (await stat(other)).size) return false;
  return (await readFile(one)).equals(await readFile(other));
}

/** Removes what the old build wrote and the new one did not, and twins that the new one has no need of. */
async function removeOld(target: string, before: BuildRecord | undefined, wanted: Set<string>): Promise<number> {
  const paths = Object.keys(before?.files ?? {})
    .filter((path) => !path.startsWith("assets/"))
    .flatMap((path) => [path, `${path}.br`, `${path}.gz`])
    .filter((path) => !wanted.has(path) && existsSync(join(target, path)));
  for (const path of paths) await rm(join(target, path));
  return paths.length;
}

/** Notes in its time of each asset of the old build that it was needed until now; removes those that were not for long. */
async function keepAssets(
  target: string,
  before: BuildRecord | undefined,
  now: BuildRecord,
  keepDays: number,
): Promise<number> {
  const oldest = Date.now() - keepDays * 24 * 60 * 60 * 1000;
  let kept = 0;
  for (const name of await filesIn(join(target, "assets"))) {
    const file = join(target, "assets", name);
    const path = `assets/${name}`.replace(/\.(br|gz)$/, "");
    if (path in now.files) continue;
    if (!before || path in before.files) await utimes(file, new Date(), new Date());
    else if ((await stat(file)).mtimeMs < oldest) {
      await rm(file);
      continue;
    }
    if (!/\.(br|gz)$/.test(file)) kept++;
  }
  return kept;
}
