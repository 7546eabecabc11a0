import { embeddables, embeddedPage, embedFolder, embedPath, oembedPath } from "#page/embedded.ts";
import type { StoryEdition } from "#page/reading.ts";
import { correctionsOf, revisionOf } from "../corrections.ts";
import { figureJson } from "./figureJson.ts";
import { oembedOf, oembedProviders } from "./oembed.ts";
import type { MeasuredEmbed } from "./heightTable.ts";
import type { Site } from "../writeSite.ts";

/**
 * What programs read about embeds, by its path below the site's root: `figure.json` of each; where the site knows its
 * address and a browser measured them, the oEmbed of each and the entry for the public list of providers too.
 */
export async function embedFiles(
  { editions, siteUrl, images }: Pick<Site, "editions" | "siteUrl" | "images">,
  measured: ReadonlyMap<string, MeasuredEmbed> = new Map(),
): Promise<[string, string][]> {
  const files: [string, string][] = [];
  const add = (path: string, content: object) => files.push([path, `${JSON.stringify(content, null, 1)}\n`]);
  for (const edition of editions.map((one): StoryEdition => ({ ...one, siteUrl }))) {
    const { story } = edition;
    const corrected = await correctionsOf(story);
    for (const of of embeddables(story)) {
      const known = measured.get(embedPath(story.lang, of));
      const card = images?.get(embeddedPage(story.lang, of));
      const figure = figureJson(of, edition, {
        revision: revisionOf(story),
        corrected: corrected(of, 1)?.date,
        measured: known,
        hasOembed: Boolean(siteUrl && known && card),
      });
      add(`${embedFolder(story.lang, of)}figure.json`, figure);
      if (siteUrl && known && card)
        add(
          oembedPath(story.lang, of),
          oembedOf({ ...figure, heights: known.heights }, { name: story.name, siteUrl, card }),
        );
    }
  }
  if (siteUrl && measured.size > 0) add("oembed-provider.json", oembedProviders(editions, siteUrl));
  return files;
}
