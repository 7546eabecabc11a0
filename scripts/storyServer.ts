import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import type * as Editions from "./editions.ts";
import { direction } from "../src/i18n/languages.ts";

/**
 * Development server of a story: every address below the root gets the app's shell, the story's editions are made
 * afresh from the data files at each request, and a mistake in the data shows as an overlay with the same words as
 * `npm run check`, until it is mended.
 */
export function storyServer(): Plugin {
  return {
    name: "story-server",
    apply: "serve",
    configureServer(server) {
      const dataFolder = join(server.config.root, "data");
      server.watcher.add(dataFolder);
      server.watcher.on("change", (file) => {
        if (file.startsWith(dataFolder)) void tellData(server);
      });
      return () => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? "/").split("?")[0]?.slice(1) ?? "";
          respond(server, path).then(
            ({ type, text, status }) => {
              response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
              response.end(text);
            },
            (error: unknown) => {
              next(error);
            },
          );
        });
      };
    },
  };
}

interface Answer {
  status: number;
  type: string;
  text: string;
}

async function respond(server: ViteDevServer, path: string): Promise<Answer> {
  const edition = /^edition\/([\w-]+)\.json$/.exec(path)?.[1];
  if (edition) return editionAnswer(server, edition);
  const { root } = server.config;
  const lang = path.split("/")[0] || "ar";
  const boot = { here: path, editions: { ar: "edition/ar.json", en: "edition/en.json" } };
  const shell = (await readFile(join(root, "index.html"), "utf8"))
    .replace("%lang%", lang)
    .replace("%dir%", direction(lang))
    .replace("<!--head-->", "<title>…</title>")
    .replace(
      "<!--scripts-->",
      `<script type="application/json" id="boot">${JSON.stringify(boot)}</script>
       <script type="module">
         import { start } from "/src/app/client.tsx";
         document.documentElement.dataset.script = "";
         start();
       </script>`,
    );
  return { status: 200, type: "text/html; charset=utf-8", text: await server.transformIndexHtml(`/${path}`, shell) };
}

async function editionAnswer(server: ViteDevServer, lang: string): Promise<Answer> {
  const { editions, report } = await freshEditions(server);
  if (!editions) {
    // The page's own connection to the server may come a moment after this request.
    setTimeout(() => {
      showProblems(server, report);
    }, 500);
    return { status: 500, type: "text/plain; charset=utf-8", text: report };
  }
  const edition = editions.find(({ story }) => story.lang === lang);
  return edition
    ? { status: 200, type: "application/json", text: JSON.stringify(edition) }
    : { status: 404, type: "text/plain; charset=utf-8", text: `no language "${lang}"` };
}

async function tellData(server: ViteDevServer): Promise<void> {
  const { editions, report } = await freshEditions(server);
  if (editions) server.ws.send({ type: "full-reload" });
  else showProblems(server, report);
}

function freshEditions(server: ViteDevServer) {
  return server.ssrLoadModule("/scripts/editions.ts").then((module) => {
    const { loadEditions, publishedStory } = module as typeof Editions;
    return loadEditions(process.env["STORY"] ?? publishedStory);
  });
}

function showProblems(server: ViteDevServer, report: string): void {
  server.ws.send({ type: "error", err: { message: report, stack: "", plugin: "the story's data" } });
}
