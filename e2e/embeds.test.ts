import { readdirSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { downloadBytes, editions, plainWords, readPage, wordsIn } from "./site.ts";
import { figureIds, figures } from "./ids.ts";
import { tags, directionOf } from "./words.ts";

const kB = 1000;
const embeds = tags.flatMap((lang) => [...figureIds, "story"].map((id) => ({ lang, id })));

describe.each(embeds)("the embed of $id in $lang", ({ lang, id }) => {
  const path = `${lang}/${id}/embed/`;
  const page = id === "story" ? `${lang}/` : `${lang}/${id}/`;
  const { html, root } = readPage(path);
  const figureId = id === "story" ? figures.map : id;
  const attribute = (selector: string, name: string) => root.querySelector(selector)?.getAttribute(name);

  it("has its language and direction, a headline, and leaves search engines to the page that it stands for", () => {
    const { story } = editions[lang]!;
    expect(attribute("html", "lang")).toBe(lang);
    expect(attribute("html", "dir")).toBe(directionOf(lang));
    expect(wordsIn(root.querySelector("title")).length).toBeGreaterThan(5);
    const title = story.figures.find((figure) => figure.id === id)?.title ?? story.title;
    expect(root.querySelectorAll("h1").map((heading) => wordsIn(heading))).toEqual([plainWords(title)]);
    expect(attribute('link[rel="canonical"]', "href")).toBe(testSiteUrl + page);
    expect(attribute('meta[name="robots"]', "content")).toBe("noindex");
    expect(attribute('meta[name="googlebot"]', "content")).toBe("noindex,indexifembedded");
    for (const other of tags.filter((tag) => tag !== lang))
      expect(attribute(`link[hreflang="${other}"]`, "href")).toBe(`${testSiteUrl}${other}/${id}/embed/`);
  });

  it("holds the figure's words, marks and table", () => {
    const figure = editions[lang]!.story.figures.find((known) => known.id === figureId)!;
    const words = wordsIn(root.querySelector("main"));
    const own = readPage(page).root.querySelector(`figure[data-figure="${figureId}"]`);
    for (const text of id === "story" ? [] : [figure.title, figure.takeaway, figure.howToRead])
      expect(words).toContain(plainWords(text));
    const marks = (part: typeof own) =>
      (part?.querySelectorAll("[data-roving] a[data-sel]") ?? []).map((mark) => mark.getAttribute("data-sel"));
    expect(marks(root).length).toBeGreaterThan(0);
    expect(new Set(marks(root))).toEqual(new Set(marks(own)));
    if (id !== "story" && id !== figures.claims)
      expect(root.querySelectorAll("table tbody tr").length).toBeGreaterThan(1);
  });

  it("has nothing of a page around it", () => {
    for (const furniture of [
      "body header",
      "nav",
      '[class*="skip"]',
      "details[data-settings]",
      "[data-share]",
      "iframe",
    ])
      expect(root.querySelectorAll(furniture), furniture).toHaveLength(0);
  });

  it("needs no origin: no module, no request with an origin, no storage, nothing from elsewhere, no unit of the window", () => {
    for (const refused of [
      "crossorigin",
      'type="module"',
      "fetch(",
      "localStorage",
      "sessionStorage",
      "document.cookie",
    ])
      expect(html.includes(refused), refused).toBe(false);
    expect(html.replaceAll(/sha256-[^&']+/g, "")).not.toMatch(/\d(?:[sld]?v(?:h|w|min|max|i|b))\b/);
    for (const element of root.querySelectorAll("*")) {
      const names = Object.keys(element.attributes);
      expect(
        names.filter((name) => name === "style" || name.startsWith("on")),
        element.tagName,
      ).toEqual([]);
    }
    expect(root.querySelectorAll("[src],link[rel=stylesheet],link[rel=preload]")).toEqual([]);
    expect(root.querySelectorAll("link[rel=icon]").map((icon) => icon.getAttribute("href"))).toEqual(["data:,"]);
  });

  it("lets its frame be as high as it is, where a browser can", () => {
    expect(root.querySelectorAll('head meta[name="responsive-embedded-sizing"]')).toHaveLength(1);
  });

  it("leads out of its frame, also from drawings", () => {
    expect(attribute("base", "target")).toBe("_blank");
    for (const link of root.querySelectorAll("svg a[href]")) expect(link.getAttribute("target")).toBe("_blank");
  });

  it("answers the first tap with at most 45 kB", () => {
    const { answers = "", answer = "" } = Object.fromEntries(
      ["answers", "answer"].map((name) => [
        name,
        root.querySelector(`script[data-${name}]`)?.getAttribute(`data-${name}`),
      ]),
    );
    const asked = [answers, answer].map((href) => downloadBytes(new URL(href, `https://x/${path}`).pathname.slice(1)));
    expect(asked.every((bytes) => bytes > 0)).toBe(true);
    expect(asked.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(45 * kB);
  });

  it("is light: at most 30 kB with an Arabic face, 14 kB without, of it at most 3 kB script", () => {
    expect(downloadBytes(`${path}index.html`)).toBeLessThanOrEqual((directionOf(lang) === "rtl" ? 30 : 14) * kB);
    const scripts = root.querySelectorAll("script:not([type])");
    expect(scripts).toHaveLength(1);
    expect(brotliCompressSync(scripts[0]!.textContent).length).toBeLessThanOrEqual(3 * kB);
  });
});

it("every embed there is, is known to these tests", () => {
  const built = readdirSync(new URL("../dist", import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((name) => /^\w+\/[^/]+\/embed\/index\.html$/.test(name))
    .map((name) => name.slice(0, -"index.html".length));
  expect(built.sort()).toEqual(embeds.map(({ lang, id }) => `${lang}/${id}/embed/`).sort());
});
