import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Frame, type Page } from "./test.ts";
import { dist } from "./site.ts";

/** A site with embeds and a newsroom's page on another origin, both only as routes of the browser. */
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

/** Opens the newsroom's page, with `query` behind its address. */
export async function openHost(page: Page, host: Host, query = ""): Promise<void> {
  await page.route(/^https:\/\/(news|figures)\.example\//, async (route) => {
    const url = route.request().url();
    if (host.blocked?.test(url)) return route.abort();
    if (url.startsWith(article)) {
      const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Article</title>
        <meta name="viewport" content="width=device-width"><style>body{margin:0 auto;max-width:640px}figure{margin:0}</style>
        ${host.head ?? ""}</head><body>${host.body}</body></html>`;
      return route.fulfill({ contentType: "text/html", headers: host.headers ?? {}, body: html });
    }
    if (/\/embed(\/[\d.]+)?\.js$/.test(url)) {
      await host.loaderAfter;
      return route.fulfill({ contentType: "text/javascript", body: loader(new URL(url).pathname) });
    }
    if (url.endsWith("fallback.png")) return route.fulfill({ contentType: "image/svg+xml", body: picture });
    if (/\/embed\/(\?|$)/.test(url))
      return route.fulfill({ contentType: "text/html", body: child(host.childHeight ?? "w < 640 ? 620 : 509") });
    return route.fulfill({ status: 404, body: "" });
  });
  await page.addInitScript(watchShifts);
  await page.goto(article + query, { waitUntil: "domcontentloaded" });
}

function loader(path: string): string {
  return readFileSync(join(dist, path), "utf8");
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="509"><rect width="640" height="509" fill="#b8c4d0"/></svg>`;

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

function watchShifts() {
  const shifts: number[] = [];
  (window as unknown as { shifts: number[] }).shifts = shifts;
  if (window.top !== window) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
}

/** How far things moved on the page that the reader did not move. */
export async function shiftsOf(page: Page): Promise<number[]> {
  await page.evaluate(frames);
  return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
}

/** Two frames of the screen. */
export function frames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** The page in the frame of an embed. */
export async function childOf(page: Page, id = "tides"): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes(`/${id}/`));
  await expect.poll(() => find() !== undefined).toBe(true);
  await find()!.waitForFunction("typeof say === 'function'");
  return find()!;
}

/** What the page in a frame was told, the newest last. */
export async function toldTo(frame: Frame): Promise<Record<string, unknown>[]> {
  return frame.evaluate("told");
}

export const live = (page: Page) => page.locator('iframe[src*="/embed/"]:not([inert])');
export const pictureLink = (page: Page) => page.getByRole("link", { name: "Picture of tides" });

/** The embed lives: its frame shows, and the picture and its link are away for everybody. */
export async function expectLive(page: Page): Promise<void> {
  await expect(live(page)).toHaveCSS("opacity", "1");
  await expect(pictureLink(page)).toHaveCount(0);
  await expect(page.locator("a > img")).toBeHidden();
}

/** The embed does not live: picture and link show, and no frame lies over them. */
export async function expectPicture(page: Page): Promise<void> {
  await expect(pictureLink(page)).toBeVisible();
  await expect(page.getByRole("img", { name: "Picture of tides" })).toBeVisible();
  await expect(live(page)).toHaveCount(0);
}
