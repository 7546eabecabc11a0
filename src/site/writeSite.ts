import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { documentText } from "./Document.tsx";
import { type DocumentParts, PageDocument } from "./PageDocument.tsx";
import type { HeadContent, HeadImage } from "#page/head.ts";
import type { Found, PrerenderedPage } from "./prerender.tsx";
import type { StoryEdition } from "#page/reading.ts";
import { allPages } from "#page/allPages.ts";
import { relativeHref, type Route, routePath } from "#page/routes.ts";
import { direction } from "#i18n/languages.ts";
import { type Bundle, hashed } from "./bundle.ts";
import { embedSiteFiles, type RenderedEmbed, renderEmbeds } from "./embeds/writeEmbeds.ts";
import { measuredOf } from "./measuredOf.ts";
import { keptFiles, keptZip } from "./revisions.ts";
import { siteFiles } from "./siteFiles.ts";
import { dataFilesOf } from "./data/dataFiles.ts";
import { kindOptions } from "./editions.ts";

/** One story as a site: what is built of it and where. */
export interface Site {
  /** The story in each of its languages; the first is the root page's. */
  editions: readonly StoryEdition[];
  /** Where the site is written; what is there goes. */
  folder: string;
  /** The site's absolute address with a closing slash, where it is known. */
  siteUrl?: string | undefined;
  /** Whether search engines may list its pages. */
  isListed: boolean;
  /** The card of each page, by the page's path; a page that is not in it has none. */
  images?: ReadonlyMap<string, HeadImage> | undefined;
  /** Whether each figure has its picture beside its page. */
  hasPictures: boolean;
  /** The folder under data/ that keeps earlier revisions; absent where none are published. */
  keptIn?: string;
  /** Renders the pages in the opposite order, which changes nothing. */
  isReversed?: boolean;
}

/** A site that is written, but for what is known only when its embeds stand there to be measured. */
interface WrittenSite {
  /** Writes the pages for editors anew, with what the `figure.json` of each embed says, which is among the files. */
  completeEditorsPages: (files: ReadonlyMap<string, string>) => Promise<void>;
}

/** Writes a site with every page of its story, each whole without a script, and its data to be taken away. */
export async function writeSite(
  bundle: Bundle,
  { folder, siteUrl, isListed, images, hasPictures, keptIn, isReversed, ...site }: Site,
): Promise<WrittenSite> {
  const editions = site.editions.map((edition) => ({ ...edition, siteUrl, hasPictures }));
  const first = editions[0];
  if (!first) throw new Error("the story has no language");
  await rm(folder, { recursive: true, force: true });
  await cp(bundle.clientFolder, folder, { recursive: true });

  const pages: { here: string; page: PrerenderedPage & { found: Found } }[] = [];
  const embeds: RenderedEmbed[] = [];
  const add = async (route: Route, here: string, edition: StoryEdition) => {
    const image = images?.get(routePath(route));
    pages.push({ here, page: await bundle.server.renderRoute(route, { here, image }, edition) });
  };
  for (const edition of editions) {
    const routes = allPages(edition.story, edition.story.lang);
    for (const route of isReversed ? routes.toReversed() : routes) await add(route, routePath(route), edition);
    embeds.push(...(await renderEmbeds(bundle.server, edition)));
  }
  await add({ page: "story", lang: first.story.lang }, "", first);
  const shipped = editions.map((edition) => ({ ...edition, ...foundIn(edition.story.lang, pages, embeds) }));
  const parts: DocumentParts = {
    ...bundle.parts,
    siteUrl,
    isListed,
    fonts: Object.fromEntries(editions.map(({ story }) => [story.lang, bundle.fontsFor(story.lang)])),
    editions: await writeEditions(folder, shipped),
  };
  const writePage = (here: string, page: PrerenderedPage) =>
    write(
      folder,
      `${here}index.html`,
      documentText(PageDocument, { page, here, toRoot: relativeHref(here, ""), parts }),
    );
  for (const { here, page } of pages) await writePage(here, page);
  for (const [path, content] of [
    ...(await embedSiteFiles(bundle.embed, embeds, shipped, siteUrl)),
    ...(keptIn === undefined ? [] : await keptFiles(bundle.server, editions, (revision) => keptZip(keptIn, revision))),
  ])
    await write(folder, path, content);
  for (const [path, content] of dataFilesOf(editions, await kindOptions(), siteUrl))
    await write(folder, `data/${path}`, content);
  await write(folder, "404.html", await notFoundText(bundle, editions, first, parts));
  for (const { path, text } of siteFiles(editions, siteUrl)) await write(folder, path, text);
  await write(folder, "embed.js", bundle.loader);
  return {
    completeEditorsPages: async (files) => {
      for (const edition of editions) {
        const route: Route = { page: "embed", lang: edition.story.lang };
        const here = routePath(route);
        const measured = measuredOf(files, edition.story);
        const page = await bundle.server.renderRoute(route, { here, image: images?.get(here), measured }, edition);
        await writePage(here, page);
      }
    },
  };
}

/** What rendering the pages and embeds of a language found; in an order that does not hang on which code came first. */
function foundIn(lang: string, ...rendered: readonly { page: { head: HeadContent; found: Found } }[][]): Found {
  const found = rendered.flatMap((pages) => pages.flatMap(({ page }) => (page.head.lang === lang ? page.found : [])));
  const all = <Kind extends keyof Found>(kind: Kind) => {
    const entries = found.flatMap((one) => Object.entries(one[kind] ?? {}));
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))) as Found[Kind];
  };
  return { written: all("written"), remembered: all("remembered") };
}

/** Writes each language of the story for the app, and gives their paths below the site's root. */
async function writeEditions(folder: string, editions: readonly StoryEdition[]): Promise<DocumentParts["editions"]> {
  const paths: Record<string, string> = {};
  for (const edition of editions) {
    const json = JSON.stringify(edition);
    const path = hashed(`assets/${edition.story.id}-${edition.story.lang}.json`, json);
    await write(folder, path, json);
    paths[edition.story.lang] = path;
  }
  return paths;
}

/** The page for unknown addresses. It has no app, which would take its address for one of a story's pages. */
async function notFoundText(
  { server }: Bundle,
  editions: readonly StoryEdition[],
  { story: { lang, name, description } }: StoryEdition,
  parts: DocumentParts,
): Promise<string> {
  const toRoot = parts.siteUrl ? new URL(parts.siteUrl).pathname : "/";
  const words = { title: name, shortTitle: name, siteName: name, description };
  const head = { lang, dir: direction(lang), ...words, canonical: toRoot, alternates: [], isArticle: false };
  const page = { head, body: await server.renderNotFound(editions, toRoot), kinds: [] };
  const still = { ...parts, intent: "", editions: {}, modulesFor: () => [], isListed: false };
  return documentText(PageDocument, { page, here: "", toRoot, parts: still });
}

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
