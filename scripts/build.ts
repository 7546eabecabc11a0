import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as viteBuild, type Manifest } from "vite";
import { documentOf, type DocumentParts } from "../src/app/document.ts";
import type * as Prerender from "../src/app/prerender.tsx";
import { allRoutes, relativeHref, routePath } from "../src/app/routes.ts";
import type { StoryEdition } from "../src/app/reading.ts";
import { direction, languageName } from "../src/i18n/languages.ts";
import { compressFolder } from "./compress.ts";
import { cssForMarkup, withoutFontFaces } from "./cssForMarkup.ts";
import { loadEditions, publishedStory } from "./editions.ts";
import { inlineScript } from "./inlineScript.ts";
import { siteFolder } from "./serve.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const workFolder = join(root, ".cache/build");

/**
 * Builds the site: checks the data, bundles the client, prerenders every page, compresses.
 * The old site stays in place until the new one is whole; a data problem ends the process with exit code 1.
 */
export async function build(): Promise<{ languages: { lang: string; name: string }[] }> {
  const editions = await editionsOrExit();
  await rm(workFolder, { recursive: true, force: true });
  const clientFolder = join(workFolder, "client");
  const serverFolder = join(workFolder, "server");
  await viteBuild({ root, logLevel: "warn", build: { outDir: clientFolder, emptyOutDir: true } });
  await viteBuild({
    root,
    logLevel: "warn",
    build: { outDir: serverFolder, ssr: "src/app/prerender.tsx", manifest: false, copyPublicDir: false },
  });
  const server = (await import(pathToFileURL(join(serverFolder, "prerender.js")).href)) as typeof Prerender;
  const siteUrl = siteUrlSetting();
  const first = editions[0];
  if (!first) throw new Error("the story has no language");

  const pages: { here: string; page: Prerender.PrerenderedPage }[] = [];
  for (const edition of editions) {
    for (const route of allRoutes(edition.story, edition.story.lang)) {
      const here = routePath(route);
      pages.push({ here, page: await server.renderRoute(route, here, edition, siteUrl) });
    }
  }
  pages.push({
    here: "",
    page: await server.renderRoute({ page: "story", lang: first.story.lang }, "", first, siteUrl),
  });
  // After the pages: an edition carries what rendering found.
  const parts = await sharedParts(clientFolder, editions);
  const write = async (path: string, html: string) => {
    const file = join(clientFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  };
  for (const { here, page } of pages)
    await write(`${here}index.html`, documentOf(page, here, relativeHref(here, ""), parts));
  const rootPath = siteUrl ? new URL(siteUrl).pathname : "/";
  await write("404.html", await notFoundDocument(server, editions, rootPath, parts));
  await rm(join(clientFolder, ".vite"), { recursive: true });
  await compressFolder(clientFolder);

  await rm(siteFolder, { recursive: true, force: true });
  await rename(clientFolder, siteFolder);
  await rm(workFolder, { recursive: true, force: true });
  return { languages: editions.map(({ story }) => ({ lang: story.lang, name: languageName(story.lang) })) };
}

async function editionsOrExit(): Promise<StoryEdition[]> {
  const { editions, report } = await loadEditions(publishedStory);
  if (editions) return editions;
  console.error(report);
  console.error("\nThe site was not built; what stood in dist/ is removed, so that nothing half-built is served.");
  await rm(siteFolder, { recursive: true, force: true });
  process.exit(1);
}

async function sharedParts(clientFolder: string, editions: readonly StoryEdition[]): Promise<DocumentParts> {
  const manifest = JSON.parse(await readFile(join(clientFolder, ".vite/manifest.json"), "utf8")) as Manifest;
  const client = manifest["src/app/client.tsx"]?.file;
  const assets = await readdir(join(clientFolder, "assets"));
  const style = assets.find((name) => name.endsWith(".css"));
  if (!client || !style) throw new Error("the client's build gave no entry or no style sheet");
  const sheet = (await readFile(join(clientFolder, "assets", style), "utf8")).trim();
  await writeFile(join(clientFolder, "assets", style), withoutFontFaces(sheet));
  const css = sheet.replaceAll("url(./", "url(./assets/");
  const intent = await inlineScript(join(root, "src/app/intent.ts"));
  const editionFiles: Record<string, string> = {};
  for (const edition of editions) {
    const json = JSON.stringify(edition);
    const file = `assets/${edition.story.id}-${edition.story.lang}-${sha256(json, "hex").slice(0, 8)}.json`;
    await writeFile(join(clientFolder, file), json);
    editionFiles[edition.story.lang] = file;
  }
  return {
    shell: await readFile(join(root, "index.html"), "utf8"),
    cssFor: cssForMarkup(css),
    style: `assets/${style}`,
    intent,
    client,
    modulesFor: (kinds) => [
      ...filesOf(manifest, ["src/app/client.tsx", ...kinds.map((kind) => `src/figures/${kind}/liveKind.ts`)]),
    ],
    fonts: Object.fromEntries(editions.map(({ story }) => [story.lang, preloadedFonts(assets, story.lang)])),
    editions: editionFiles,
    hashes: { script: sha256(intent, "base64"), style: (text) => sha256(text, "base64") },
  };
}

/** The built files of some modules, each after those that it imports. */
function filesOf(manifest: Manifest, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk || found.has(chunk.file)) continue;
    filesOf(manifest, chunk.imports ?? [], found);
    found.add(chunk.file);
  }
  return found;
}

/** The faces that the first screen of a language needs. */
function preloadedFonts(assets: readonly string[], lang: string): string[] {
  const wanted = direction(lang) === "rtl" ? /-arabic-/ : /-latin-/;
  return assets.filter((name) => name.endsWith(".woff2") && wanted.test(name)).map((name) => `assets/${name}`);
}

async function notFoundDocument(
  server: typeof Prerender,
  editions: readonly StoryEdition[],
  rootPath: string,
  parts: DocumentParts,
): Promise<string> {
  const [first] = editions;
  const lang = first?.story.lang ?? "";
  const head = {
    lang,
    dir: direction(lang),
    title: first?.story.name ?? "",
    description: first?.story.description ?? "",
    canonical: rootPath,
    alternates: [],
  };
  const body = await server.renderNotFound(editions, rootPath);
  return documentOf({ head, body, kinds: [] }, "", rootPath, parts).replace(
    "<title>",
    '<meta name="robots" content="noindex"><title>',
  );
}

function siteUrlSetting(): string | undefined {
  const setting = process.env["SITE_URL"];
  if (!setting) {
    console.log("SITE_URL is not set: canonical and alternate links are relative.");
    return undefined;
  }
  return setting.endsWith("/") ? setting : `${setting}/`;
}

function sha256(text: string, encoding: "hex" | "base64"): string {
  return createHash("sha256").update(text).digest(encoding);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
