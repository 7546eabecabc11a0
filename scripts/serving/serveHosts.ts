import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { documentText } from "../../src/site/Document.tsx";
import { HostList } from "./documents.tsx";
import { root } from "#site/folders.ts";
import { listen } from "./serve.ts";
import { embeddedPaths, fillPage } from "./fillPage.ts";

const pagesFolder = fileURLToPath(new URL("../../e2e/hosts", import.meta.url));

/** The clients' own scripts, as their packages ship them, by path below the repository. */
const clientScripts: Record<string, string> = {
  "pym.js": "node_modules/pym.js/dist/pym.v1.min.js",
  "iframe-resizer-4.js": "node_modules/iframe-resizer/js/iframeResizer.min.js",
  "iframe-resizer-5.js": "node_modules/@iframe-resizer/parent/index.umd.js",
  "open-iframe-resizer.js": "node_modules/@open-iframe-resizer/core/dist/index.umd.cjs",
  "newswire-frames.js": "node_modules/@newswire/frames/dist/frames.umd.js",
  "datawrapper.js": "e2e/hosts/clients/datawrapper.js",
};

/** All host pages, as their path below the root: `plain`, `clients/pym`. */
export function hostPaths(): string[] {
  return readdirSync(pagesFolder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.replaceAll("\\", "/").slice(0, -".html".length))
    .sort((one, other) => one.split("/").length - other.split("/").length || one.localeCompare(other));
}

/**
 * Serves pages of other people that embed the site, on loopback, with no header but their type. Their query may name
 * what to embed (`?of=en/map`) and ask for a sandbox (`&sandbox`).
 * @param siteUrl where the site stands, with its closing slash
 */
export async function serveHosts(siteUrl: string, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://host");
    const script = clientScripts[pathname.replace("/scripts/", "")];
    const page = hostPaths().find((path) => pathname === `/${path}`);
    const filling = { siteUrl, of: searchParams.get("of"), isSandboxed: searchParams.has("sandbox") };
    const answer = (type: string, text: string, status = 200) => {
      response.writeHead(status, { "Content-Type": `${type}; charset=utf-8` });
      response.end(text);
    };
    if (script) answer("text/javascript", readFileSync(join(root, script), "utf8"));
    else if (page) answer("text/html", fillPage(readFileSync(join(pagesFolder, `${page}.html`), "utf8"), filling));
    else if (pathname === "/") {
      const pages = hostPaths().map((path) => ({ path, title: titleOf(path) }));
      answer("text/html", documentText(HostList, { pages, choices: embeddedPaths(), of: filling.of }));
    } else answer("text/plain", "There is no such page.", 404);
  });
  return { server, port: await listen(server, port) };
}

function titleOf(path: string): string {
  const file = join(pagesFolder, `${path}.html`);
  return /<title>(.*)<\/title>/.exec(existsSync(file) ? readFileSync(file, "utf8") : "")?.[1] ?? path;
}
