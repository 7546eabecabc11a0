/**
 * npm run publish -- FOLDER [--anyway] [--keep-days 90]: puts dist/ into a folder that a server serves, over what was
 * published there before. Does nothing, with exit code 1, where readers would lose something, unless told to go on.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { recordPath } from "#site/buildRecord.ts";
import { compareSites } from "./publishing/compareSites.ts";
import { openSite } from "./publishing/openSite.ts";
import { publishFolder } from "./publishing/publishFolder.ts";
import { reportOf } from "./publishing/report.ts";
import { siteFolder } from "./serving/serve.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { anyway: { type: "boolean", default: false }, "keep-days": { type: "string", default: "90" } },
});
const [folder] = positionals;
if (!folder) fail(2, "npm run publish -- FOLDER: name the folder that the server serves.");
const target = resolve(folder);
mkdirSync(target, { recursive: true });
const now = await openSite(siteFolder).catch((reason: unknown) => fail(2, String(reason)));
const before = existsSync(join(target, recordPath)) ? await openSite(target) : undefined;
if (before) {
  const { text, isLoss } = reportOf(await compareSites(before, now), true);
  console.log(text);
  if (isLoss && !values.anyway) fail(1, "\nNothing was published. With --anyway it is.");
} else console.log(`${target} has no ${recordPath}, so there is nothing to compare with.`);
const { written, removed, keptAssets } = await publishFolder({
  built: siteFolder,
  target,
  before: before?.record,
  now: now.record,
  keepDays: Number(values["keep-days"]),
});
console.log(
  `\nPublished in ${target}: ${written} files written, ${removed} removed, ${keptAssets} assets of earlier builds kept.`,
);
const commit = before?.record.commit?.replace("+", "");
if (commit) console.log(`To go back: git checkout ${commit}, npm ci, npm run build, and this command with --anyway.`);

function fail(code: number, words: string): never {
  console.error(words);
  process.exit(code);
}
