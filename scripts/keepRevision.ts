/**
 * npm run keep-revision: keeps the newest revision for ever, in the story's folder: the built site's pinned embeds, and
 * the values of the data, which every later revision is compared with.
 * To be run when a revision is published, before the first correction after it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { loadStoryFiles } from "#model/door/loadStory.ts";
import { publishedValues } from "#model/door/parsePublished.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { revisionOf } from "#site/corrections.ts";
import { kindOptions, loadEditions } from "#site/editions.ts";
import { root } from "#site/folders.ts";
import { storyAskedOrExit } from "#site/stories.ts";
import { keptFile } from "#site/revisions.ts";
import { siteFolder } from "./serving/serve.ts";

const storyFolder = storyAskedOrExit(process.argv);
const { editions, report } = await loadEditions(storyFolder);
if (!editions?.[0]) fail(report);
const revision = revisionOf(editions[0].story);
const target = keptFile(storyFolder, revision);
if (existsSync(target)) fail(`Revision ${revision} is kept already, and a kept revision never changes.`);
const pages = readdirSync(siteFolder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(`/r/${revision}/embed/index.html`),
);
if (pages.length === 0) fail(`dist/ has no embeds of revision ${revision}: run npm run build first.`);
const kept: Record<string, Uint8Array> = {};
for (const page of pages.sort()) {
  const html = readFileSync(join(siteFolder, page));
  kept[page] = html;
  for (const [, asset = ""] of html
    .toString()
    .matchAll(/data-(?:answers|answer|app|edition|sheet)="(?:\.\.\/)*(assets\/[^"]+)"/g))
    kept[asset] ??= readFileSync(join(siteFolder, asset));
}
const { data } = parseStory(loadStoryFiles(join(root, "data", storyFolder)), await kindOptions());
mkdirSync(dirname(target), { recursive: true });
if (data) writeFileSync(keptFile(storyFolder, revision, "json"), `${JSON.stringify(publishedValues(data), null, 1)}\n`);
// The same bytes for the same files: a zip else holds the time at which it was made.
writeFileSync(target, zipSync(kept, { level: 9, mtime: new Date(`${editions[0].story.published}T12:00:00`) }));
console.log(`Revision ${revision}: ${pages.length} embeds are kept in ${target}.`);

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}
