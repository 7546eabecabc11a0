import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import type * as Editions from "#site/editions.ts";
import { specimenStory, storyAsked } from "#site/stories.ts";
import { documentText } from "#site/Document.tsx";
import { GalleryPage, parseGalleryView } from "#site/GalleryPage.tsx";
import { parseRoute } from "#page/routes.ts";
import { direction } from "#i18n/languages.ts";
import type { Boot } from "#reader/boot.ts";
import { ReportDocument } from "./documents.tsx";

/**
 * Development server of two stories: at the root the one that `--story` names, or the first, and below `gallery/` the specimen, whose own root
 * lists every figure. Addresses of pages get the app's shell, editions are made from the data files as they are, and a
 * mistake in the data is shown in the words of `npm run check` until it is mended.
 */
export function storyServer(): Plugin {
  return {
    name: "story-server",
    apply: "serve",
    enforce: "post",
    // Readers go without a face that comes late, and here every face does.
    transform: (code, id) =>
      id.endsWith("/page.css") ? code.replace(/font-display: optional/g, "font-display: swap") : undefined,
    configureServer(server) {
      const dataFolder = join(server.config.root, "data");
      const loadStory = storyLoader(server);
      server.watcher.add(dataFolder);
      server.watcher.on("all", (_, file) => {
        const [folder = ""] = relative(dataFolder, file).split(sep);
        loadStory.forget();
        if (file.startsWith(dataFolder)) void tellData(server, loadStory, folder);
      });
      return () => {
        server.middlewares.use((request, response, next) => {
          respond(server, loadStory, request.url ?? "/").then(
            ({ status, headers, text }) => {
              response.writeHead(status, { "Cache-Control": "no-store", ...headers });
              response.end(text);
            },
            (error: unknown) => next(error),
          );
        });
      };
    },
  };
}

/** Loads the published story or the specimen, once until something changes. */
type LoadStory = ReturnType<typeof storyLoader>;

function storyLoader(server: ViteDevServer) {
  const loaded = new Map<string, Promise<Editions.LoadedEditions>>();
  const load = async (name: "published" | "specimen") => {
    const module = (await server.ssrLoadModule("/src/site/editions.ts")) as typeof Editions;
    const folder = name === "published" ? storyAsked(process.argv) : specimenStory;
    const editions = loaded.get(name) ?? module.loadEditions(folder);
    loaded.set(name, editions);
    return { folder, ...(await editions) };
  };
  return Object.assign(load, {
    forget: () => {
      loaded.clear();
    },
  });
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const galleryRoot = "gallery/";

async function respond(server: ViteDevServer, loadStory: LoadStory, url: string): Promise<Answer> {
  const [path = "", search = ""] = url.slice(1).split("?");
  if (`${path}/` === galleryRoot) return { status: 302, headers: { Location: `/${galleryRoot}` }, text: "" };
  const isGallery = path.startsWith(galleryRoot);
  const here = isGallery ? path.slice(galleryRoot.length) : path;
  const { editions, report } = await loadStory(isGallery ? "specimen" : "published");
  const html = async (status: number, text: string) => ({
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
    text: await server.transformIndexHtml(`/${path}`, text),
  });
  if (!editions) return html(500, documentText(ReportDocument, { report }));
  const wanted = /^edition\/([\w-]+)\.json$/.exec(here)?.[1];
  const edition = editions.find(({ story }) => story.lang === wanted);
  if (edition) return { status: 200, headers: { "Content-Type": "application/json" }, text: JSON.stringify(edition) };
  const stories = editions.map(({ story }) => story);
  if (isGallery && !here) {
    const view = parseGalleryView(search, stories[0]?.languages ?? []);
    return html(200, documentText(GalleryPage, { stories, view }));
  }
  const [first] = editions;
  const route = first && parseRoute(here || `${first.story.lang}/`, first.story);
  if (!route) return html(404, documentText(ReportDocument, { report: `There is no page at /${path}.` }));
  const boot = {
    here,
    editions: Object.fromEntries(editions.map(({ story: { lang } }) => [lang, `edition/${lang}.json`])),
  };
  return html(200, await draft(server, route.lang, boot));
}

/** The page of index.html in a language, with what starts the app. */
async function draft(server: ViteDevServer, lang: string, boot: Boot): Promise<string> {
  const shell = await readFile(join(server.config.root, "index.html"), "utf8");
  const words = { lang, dir: direction(lang), boot: JSON.stringify(boot) };
  return shell.replace(/%(lang|dir|boot)%/g, (_, name: keyof typeof words) => words[name]);
}

/** Tells open pages that a story's data changed: they load anew, or show what is wrong with it. */
async function tellData(server: ViteDevServer, loadStory: LoadStory, changed: string): Promise<void> {
  for (const name of ["published", "specimen"] as const) {
    const { folder, editions, report } = await loadStory(name);
    if (folder !== changed) continue;
    if (editions) server.ws.send({ type: "full-reload" });
    else server.ws.send({ type: "error", err: { message: report, stack: "", plugin: "the story's data" } });
  }
}
