import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./site.ts";

/** A site with embeds and a newsroom's page on another origin, made up for tests of the loader. */
export const site = "https://figures.example/";
export const article = "https://news.example/2026/article";

export const heights = "280:655,320:620,640:509,960:600";

/** The markup that a newsroom pastes. */
export function figure(id = "tides", attributes = `data-fig-heights="${heights}"`): string {
  return `<figure class="fig-embed" data-fig-src="${site}de/${id}/embed/" ${attributes}>
    <a href="${site}de/${id}/"><img src="${site}de/${id}/fallback.png" alt="Picture of ${id}" width="640" height="509" loading="lazy" style="max-width:100%;height:auto"></a>
  </figure>`;
}

export const script = `<script async src="${site}embed.js"></script>`;
/** The loader so early that nothing is painted before it. */
export const earlyScript = script.replace("async ", "");
export const words = `<p>${"Words of the article. ".repeat(60)}</p>`;

export interface Host {
  body: string;
  head?: string;
  /** Headers of the newsroom's page. */
  headers?: Record<string, string>;
  /** Holds the loader back until it resolves. */
  loaderAfter?: Promise<unknown>;
  /** What of the site does not come. */
  blocked?: RegExp;
  /** How high the page in the frame is at a width of its window; it tells when that changes. */
  childHeight?: string;
}

/** What the newsroom's page or the site answers to an address; nothing where there is none. */
export function answerOf(url: string, host: Host): { type: string; body: string } | undefined {
  const { pathname } = new URL(url);
  if (url.startsWith(article)) return { type: "text/html", body: pageOf(host) };
  if (/\/embed(\/[\d.]+)?\.js$/.test(pathname)) return { type: "text/javascript", body: loader(pathname) };
  if (pathname.endsWith("fallback.png")) return { type: "image/svg+xml", body: pictureFile };
  if (!pathname.endsWith("/embed/")) return undefined;
  return { type: "text/html", body: child(host.childHeight ?? "w < 640 ? 620 : 509") };
}

function pageOf(host: Host): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Article</title>
    <meta name="viewport" content="width=device-width"><style>body{margin:0 auto;max-width:640px}figure{margin:0}</style>
    ${host.head ?? ""}</head><body>${host.body}</body></html>`;
}

function loader(path: string): string {
  return readFileSync(join(dist, path), "utf8");
}

const pictureFile = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="509"><rect width="640" height="509" fill="#b8c4d0"/></svg>`;

/** A page that speaks as an embed does; it keeps what it was told. */
function child(height: string): string {
  return `<!doctype html><html lang="de"><title>Tides</title><style>html{background:#fff}body{margin:0}</style>
    <div id="root"><button>In the figure</button></div><script>
    const told = [], root = document.getElementById("root");
    let set, last;
    const id = location.pathname.split("/")[2];
    const say = (message) => parent.postMessage({ v: 1, id, ...message }, "*");
    const measure = (again) => {
      const w = innerWidth;
      const height = set ?? (${height});
      root.style.height = height + "px";
      if (again || height !== last) say({ type: "fig:height", height: last = height });
    };
    const ready = () => say({ type: "fig:ready", lang: "de", title: "Tides and winds", revision: 2, corrected: "2026-11-24" });
    addEventListener("message", (event) => {
      if (event.source !== parent) return;
      told.push(event.data);
      if (event.data.type === "fig:init") { measure(true); ready(); }
    });
    addEventListener("resize", () => measure());
    const grow = (height) => { set = height; measure(); };
    measure(); ready();
    </script></html>`;
}
