import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { noticeSlot } from "./EmbedDocument.tsx";
import { embeddedPage } from "#page/embedded.ts";
import type { StoryEdition } from "#page/reading.ts";
import { relativeHref } from "#page/routes.ts";
import type { Bundle } from "./bundle.ts";
import { correctionsInOrder, correctionsOf, revisionOf } from "./corrections.ts";
import { root } from "./folders.ts";

/**
 * Where a revision of a story is kept: a zip of its pinned embeds and of what they load, by path below the site's root,
 * and a JSON file of the values that it was published with.
 */
export function keptFile(storyFolder: string, revision: number, form: "zip" | "json" = "zip"): string {
  return join(root, "data", storyFolder, "revisions", `${revision}.${form}`);
}

/** The kept zip of a revision of a story; undefined where it was not kept. */
export function keptZip(storyFolder: string, revision: number): Uint8Array | undefined {
  const file = keptFile(storyFolder, revision);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/**
 * The files of all revisions of a story that were kept, as they were, but for the notice that a newer one exists. They
 * go before what is built now: a revision that is kept never changes again.
 * Throws where an earlier revision was not kept, since articles that pinned it would be left with nothing.
 */
export async function keptFiles(
  server: Pick<Bundle["server"], "renderNewer">,
  editions: readonly StoryEdition[],
  kept: (revision: number) => Uint8Array | undefined,
): Promise<[string, Uint8Array][]> {
  const [first] = editions;
  const newest = first ? revisionOf(first.story) : 0;
  const files: [string, Uint8Array][] = [];
  for (let revision = 1; revision <= newest; revision++) {
    const zip = kept(revision);
    if (zip) files.push(...(await noticed(server, editions, revision, unzipSync(zip))));
    else if (revision < newest)
      throw new Error(
        `Revision ${revision} was not kept, though corrections.json makes this revision ${newest}: ` +
          `go back to the commit before the correction, run npm run build and npm run keep-revision there, ` +
          `and bring the zip that it writes here.`,
      );
  }
  return files;
}

async function noticed(
  server: Pick<Bundle["server"], "renderNewer">,
  editions: readonly StoryEdition[],
  revision: number,
  kept: Readonly<Record<string, Uint8Array>>,
): Promise<[string, Uint8Array][]> {
  const files = Object.entries(kept);
  for (const edition of editions) {
    const { story } = edition;
    const newest = correctionsInOrder(story).at(-1);
    if (!newest || revision >= revisionOf(story)) continue;
    const corrected = await correctionsOf(story);
    for (const entry of files) {
      const [path] = entry;
      const [lang, of = ""] = path.split("/");
      if (lang !== story.lang || !path.endsWith("/index.html")) continue;
      const correction = corrected(of, revision);
      const here = path.replace(/index\.html$/, "");
      const href = relativeHref(here, embeddedPage(lang, of));
      const newer = { revision: revisionOf(story), date: newest.date, href, ...(correction && { correction }) };
      const notice = await server.renderNewer(newer, edition);
      entry[1] = new TextEncoder().encode(new TextDecoder().decode(entry[1]).replace(noticeSlot, () => notice));
    }
  }
  return files;
}
