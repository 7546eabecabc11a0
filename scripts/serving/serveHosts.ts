import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { documentText } from "#site/Document.tsx";
import { root } from "#site/folders.ts";
import type { Measured } from "#editors/measured.ts";
import { plainSnippet } from "#editors/snippets.ts";
import { HostList } from "./documents.tsx";
import { listen, siteFolder } from "./serve.ts";

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

/** What fills a host page. */
interface Filling {
  /** Where the site stands, with its closing slash. */
  siteUrl: string;
  /** What to embed in place of the page's own choice: `en/map`. */
  of: string | null;
  isSandboxed: boolean;
}

/** All that the built site lets others embed, as `ar/salt`. */
export function embeddedPaths(): string[] {
  const languages = readdirSync(siteFolder).filter((name) => /^[a-z]{2}$/.test(name));
  return languages.flatMap((lang) =>
    readdirSync(join(siteFolder, lang))
      .map((name) => `${lang}/${name}`)
      .filter((path) => existsSync(join(siteFolder, path, "embed/index.html"))),
  );
}

/**
 * Fills the placeholders of a host page: `{{site}}` its address, `{{figure ltr 4}}` the markup that an editor pastes of
 * the embed at place 4 (from 0, in order of name) in the first language of that direction, `{{frame ltr 4}}` the address
 * of that embed, `{{figures}}` the markup of everything, `{{frames}}` a frame of everything,
 * `{{sandbox NAME}}` the attribute that takes its origin away, under another name if one is given.
 */
export function fillPage(template: string, { siteUrl, of, isSandboxed }: Filling): string {
  const wanted = (choice: string) => (of && embeddedPaths().includes(of) ? of : embedAt(choice));
  const fillings: Record<string, (argument: string) => string> = {
    site: () => siteUrl,
    figure: (choice) => figureMarkup(wanted(choice), siteUrl),
    figures: () =>
      embeddedPaths()
        .map((path) => figureMarkup(path, siteUrl))
        .join("\n"),
    frames: () =>
      embeddedPaths()
        .map((path) => `<iframe src="${siteUrl}${path}/embed/" title="${path}" loading="eager"></iframe>`)
        .join("\n"),
    frame: (choice) => `${siteUrl}${wanted(choice)}/embed/`,
    sandbox: (name) => (isSandboxed ? `${name || "sandbox"}="allow-scripts"` : ""),
  };
  return template.replace(/\{\{(\w+) ?([^}]*)\}\}/g, (placeholder, name: string, argument: string) => {
    const filling = fillings[name];
    if (!filling) throw new Error(`${placeholder} is no placeholder of a host page`);
    return filling(argument);
  });
}

/** The embed that a host page chooses by direction and place: `ltr 4`. A site without that direction gives its first language. */
function embedAt(choice: string): string {
  const [dir = "", place = ""] = choice.split(" ");
  const paths = embeddedPaths();
  const dirOf = (path: string) =>
    (JSON.parse(readFileSync(join(siteFolder, path, "figure.json"), "utf8")) as { dir: string }).dir;
  const [lang = ""] = (paths.find((path) => dirOf(path) === dir) ?? paths[0] ?? "").split("/");
  const own = paths.filter((path) => path.startsWith(`${lang}/`));
  const path = own[Number(place) % own.length];
  if (!path) throw new Error(`"${choice}" is no choice of a host page: write a direction and a place, such as "ltr 4"`);
  return path;
}

/** What an editor pastes, without its script, which host pages bring or not. */
function figureMarkup(path: string, siteUrl: string): string {
  const [lang = "", id = ""] = path.split("/");
  const measured = JSON.parse(readFileSync(join(siteFolder, path, "figure.json"), "utf8")) as Measured;
  return plainSnippet({ siteUrl, lang, id, measured }).replace(/\n<script.*$/, "");
}
