import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  blocksOf,
  dist,
  downloadBytes,
  editions,
  embedPaths,
  firstBytesOf,
  pagePaths,
  plainWords,
  proseWords,
  readPage,
  wordsIn,
} from "./site.ts";
import { galleryFolder } from "../scripts/serving/serve.ts";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { type BuildRecord, hashesIn, recordPath } from "../src/site/buildRecord.ts";
import { galleryStory } from "./gallery.ts";
import { directionOf, languages, source, tags, uiWord } from "./words.ts";
import { figureOfKind } from "./ids.ts";

/** A list of claims has its table in itself. */
const figures = editions[source]!.story.figures.flatMap(({ id, kind }) => (kind === "claim-list" ? [] : [id]));
const kB = 1000;

describe("the record of the build", () => {
  it("says which data, Node and files the site is of, and holds no time", async () => {
    const record = JSON.parse(readFileSync(join(dist, recordPath), "utf8")) as BuildRecord;
    expect(Object.keys(record).filter((key) => key !== "commit")).toEqual([
      "version",
      "story",
      "revision",
      "node",
      "data",
      "site",
      "files",
    ]);
    expect(record.files).toEqual(await hashesIn(dist));
    expect(record.node).toMatch(/^\d+\.\d+\.\d+$/);
    expect(record.commit ?? "").toMatch(/^([0-9a-f]{40}\+?)?$/);
  });
});

describe("the licences", () => {
  it("of all libraries that readers load are published with the site", () => {
    const published = readFileSync(join(dist, "licences/third-party.txt"), "utf8");
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    for (const name of Object.keys(dependencies)) {
      const file = readdirSync(join("node_modules", name)).find((candidate) => /^licen[cs]e/i.test(candidate)) ?? "";
      expect(published, name).toContain(readFileSync(join("node_modules", name, file), "utf8").trim());
    }
  });
});

describe("every built page", () => {
  it("has nothing in its head that its first paint waits for, but faces that are shown at once or never", () => {
    const held = "link:is([rel=preload],[rel=stylesheet]),script[src]:not([async])";
    for (const path of pagePaths) {
      const { root } = readPage(path);
      const rules = root.querySelectorAll("head style").flatMap(({ text }) => text.split("}"));
      const waitedFor = root.querySelectorAll(`head :is(${held})`);
      const isNever = (href: string) => rules.some((rule) => rule.includes(href) && rule.includes("display:optional"));
      expect(waitedFor.filter((link) => !isNever(link.getAttribute("href") ?? "-")).map(String), path).toEqual([]);
      const preloaded = root.querySelectorAll("link[as=font]");
      expect(
        preloaded.filter((link) => isNever(link.getAttribute("href")!)).every((link) => waitedFor.includes(link)),
        path,
      ).toBe(true);
    }
  });

  it("lets the browser have its manifest", () => {
    for (const path of pagePaths) {
      const { root } = readPage(path);
      const policy = root.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
      if (root.querySelector("link[rel=manifest]")) expect(policy, path).toContain("manifest-src 'self'");
    }
  });

  it("is there for the story, each figure, each claim, each event and the documents, in both languages", () => {
    for (const { lang } of languages) {
      const story = editions[lang]!.story;
      const wanted = [
        `${lang}/`,
        ...["short", "method", "embed", "accessibility"].map((name) => `${lang}/${name}/`),
        ...story.figures.map(({ id }) => `${lang}/${id}/`),
        ...story.claims.map(({ id }) => `${lang}/claim/${id}/`),
        ...story.events.map(({ id }) => `${lang}/event/${id}/`),
      ];
      expect(wanted.filter((path) => !pagePaths.includes(path))).toEqual([]);
    }
    const claimPages = pagePaths.filter((path) => path.startsWith(`${source}/claim/`));
    expect(claimPages).toHaveLength(editions[source]!.story.claims.length);
  });

  it.each(pagePaths)("%s has its language, direction, title, description, canonical and one h1", (path) => {
    const { root } = readPage(path);
    const lang = path.split("/")[0] || source;
    const html = root.querySelector("html");
    expect(html?.getAttribute("lang")).toBe(lang);
    expect(html?.getAttribute("dir")).toBe(directionOf(lang));
    expect(wordsIn(root.querySelector("title")).length).toBeGreaterThan(5);
    expect(root.querySelector('meta[name="description"]')?.getAttribute("content")?.length).toBeGreaterThan(10);
    expect(root.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBeTruthy();
    expect(root.querySelectorAll("h1")).toHaveLength(1);
    expect(wordsIn(root.querySelector("h1")).length).toBeGreaterThan(2);
  });

  it("names its twin in the other language, and the twin names it", () => {
    for (const path of pagePaths.filter(Boolean)) {
      const alternates = readPage(path).root.querySelectorAll('link[rel="alternate"][hreflang]');
      const targets = alternates.map((link) => [
        link.getAttribute("hreflang"),
        new URL(link.getAttribute("href") ?? "", `http://site/${path}`).pathname.slice(1),
      ]);
      expect(targets).toEqual([
        ...tags.map((lang) => [lang, path.replace(/^[^/]+/, lang)]),
        ["x-default", path.replace(/^[^/]+/, source)],
      ]);
    }
  });

  it("links only to pages, anchors and files that are there", () => {
    const broken = new Set<string>();
    for (const path of pagePaths) {
      for (const link of readPage(path).root.querySelectorAll("a[href]")) {
        const url = new URL(link.getAttribute("href") ?? "", `http://site/${path}`);
        if (url.host !== "site") continue;
        const file = join(dist, url.pathname, url.pathname.endsWith("/") ? "index.html" : "");
        if (!existsSync(file)) broken.add(`${path} -> ${url.pathname}`);
      }
    }
    expect([...broken]).toEqual([]);
  });

  it("leads to other hosts without an opener", () => {
    const links = pagePaths.flatMap((path) => readPage(path).root.querySelectorAll("a[href^=http]"));
    const leading = links.filter((link) => new URL(link.getAttribute("href")!).origin !== new URL(testSiteUrl).origin);
    expect(leading.length).toBeGreaterThan(editions[source]!.story.sources.length / 2);
    for (const link of leading) expect(link.getAttribute("rel"), link.toString()).toBe("noopener");
  });

  it("asks nothing of another host, and carries no inline handler, style attribute or foreign script", () => {
    for (const path of pagePaths) {
      const { root } = readPage(path);
      for (const element of root.querySelectorAll("[src],link[href]:not([rel=canonical],[rel=alternate])")) {
        const address = element.getAttribute("src") ?? element.getAttribute("href") ?? "";
        expect(address, path).not.toMatch(/^(https?:)?\/\//);
      }
      for (const element of root.querySelectorAll("*")) {
        const names = Object.keys(element.attributes);
        expect(
          names.filter((name) => name === "style" || name.startsWith("on")),
          `${path} <${element.tagName}>`,
        ).toEqual([]);
      }
    }
  });
});

describe.each(languages)("the story in $lang, without a script", ({ lang }) => {
  const { story } = editions[lang]!;
  const { root } = readPage(`${lang}/`);
  const words = wordsIn(root.querySelector("#app"));

  it("shows its headline, the titles of parts and chapters, and all its prose", () => {
    expect(wordsIn(root.querySelector("h1"))).toBe(plainWords(story.title));
    for (const { title } of [...story.parts, ...story.chapters]) expect(words).toContain(plainWords(title));
    for (const { text } of blocksOf(story)) if (text) expect(words).toContain(proseWords(text));
  });

  it("tells before its first chapter what was found: each matter with its claim, its sources, comparison and denial", () => {
    const cards = root.querySelectorAll("[data-matter]");
    expect(cards.map((card) => card.getAttribute("data-matter"))).toEqual(story.matters.map(({ id }) => id));
    for (const [position, matter] of story.matters.entries()) {
      const claim = story.claims.find(({ id }) => id === matter.claim)!;
      const said = [
        matter.title,
        matter.claimed,
        matter.sources,
        uiWord(lang, `comparison.${claim.comparison}.label`),
        claim.denial,
      ];
      for (const text of said) if (text) expect(wordsIn(cards[position] ?? null)).toContain(plainWords(text));
      expect(cards[position]?.querySelector(`[data-sel="claim.${claim.id}"]`), matter.id).not.toBeNull();
      expect(cards[position]?.querySelector(`[href="#chapter-${matter.chapter}"]`), matter.id).not.toBeNull();
    }
    const [lastCard] = root.querySelectorAll("[data-matter], section[id^=chapter-]").slice(cards.length - 1);
    expect(lastCard?.getAttribute("data-matter")).toBe(story.matters.at(-1)?.id);
  });

  it("names what its matters claim within its first 150 words", () => {
    const start = wordsIn(root.querySelector("main")).split(" ").slice(0, 150).join(" ");
    const numbers = story.matters.flatMap(({ title, claimed }) => `${title} ${claimed}`.match(/\d+/gu) ?? []);
    expect(numbers.length).toBeGreaterThan(story.matters.length / 2);
    for (const number of numbers) expect(start).toContain(number);
  });

  it("numbers its headings without a gap", () => {
    const levels = root.querySelectorAll("main h1, main h2, main h3, main h4").map(({ tagName }) => Number(tagName[1]));
    for (const [position, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[position - 1] ?? 0) + 1);
  });

  it.each(figures)("draws the figure %s with marks that link, and has its values in a table", (id) => {
    const figure = root.querySelector(`figure[data-figure="${id}"]`);
    const block = story.figures.find((known) => known.id === id)!;
    for (const text of [block.title, block.takeaway, block.howToRead])
      expect(wordsIn(figure)).toContain(plainWords(text));
    const drawings = figure?.querySelectorAll("[data-roving]") ?? [];
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings) {
      const named = drawing.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const name =
        drawing.getAttribute("aria-label") ?? named.map((part) => wordsIn(root.querySelector(`#${part}`))).join(" ");
      expect(name.length).toBeGreaterThan(20);
      const marks = drawing.querySelectorAll("a[data-sel]");
      expect(marks.length).toBeGreaterThan(1);
      for (const mark of marks) {
        expect(mark.getAttribute("href")).toMatch(/\/$|\?sel=/);
        const words = mark.getAttribute("aria-label") ?? wordsIn(mark);
        expect(words.length, mark.outerHTML).toBeGreaterThan(2);
      }
      // Until a script leads from mark to mark, each is a tab stop.
      expect(marks.filter((mark) => mark.hasAttribute("tabindex"))).toEqual([]);
    }
    const way = root.querySelector(`a[href$="${id}/?table=${id}"]`);
    const whole = way ? readPage(`${lang}/${id}/`).root : root;
    const table = whole.querySelector(`figure[data-figure="${id}"] table`);
    expect(wordsIn(table?.querySelector("caption") ?? null).length).toBeGreaterThan(3);
    expect(table?.querySelectorAll("tbody tr").length).toBeGreaterThan(1);
    expect(table?.querySelectorAll("thead th").every((cell) => cell.getAttribute("scope") === "col")).toBe(true);
  });

  it("names every event, and sources by names that differ and lead to their entries; of these the method has all", () => {
    for (const event of story.events) expect(words, event.id).toContain(plainWords(event.title));
    const links = root.querySelectorAll("[aria-labelledby=sources] a[href*='#source-']");
    expect(links.length).toBeGreaterThan(10);
    const names = links.map((link) => wordsIn(link));
    expect(names).toEqual([...new Set(names)]);
    const { root: method } = readPage(`${lang}/method/`);
    for (const { id, publisher, title = publisher } of story.sources) {
      const entry = wordsIn(method.querySelector(`#source-${id}`));
      expect(entry).toContain(plainWords(publisher));
      expect(entry).toContain(plainWords(title));
      const link = links.find((link) => link.getAttribute("href")?.endsWith(`#source-${id}`));
      if (link) expect(wordsIn(link)).toContain(plainWords(publisher));
    }
  });

  it("names under each figure sources that can be told apart", () => {
    for (const line of root.querySelectorAll("[data-sources]")) {
      const names = line.querySelectorAll("a").map((link) => wordsIn(link));
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it("isolates every run in the other language and gives it its own lang", () => {
    const foreign = directionOf(lang) === "rtl" ? /[A-Za-z]{4,}/ : /[\u0621-\u064a]{3,}/;
    const loose = root
      .querySelectorAll("#app p, #app li, #app td, #app th, #app h1, #app h2, #app h3")
      .flatMap((element) => element.childNodes)
      .filter(
        (node) =>
          node.nodeType === 3 &&
          foreign.test(node.text) &&
          !/https?:|Natural Earth|world-atlas|JavaScript|SIPRI|PNG|CSV/.test(node.text),
      )
      .map((node) => node.text.trim());
    expect(loose).toEqual([]);
  });
});

describe.each(languages)("each claim and event in $lang", ({ lang }) => {
  it("can be opened from a mark of at least one figure", () => {
    const { story } = editions[lang]!;
    const { root } = readPage(`${lang}/`);
    const marks = new Set(
      root.querySelectorAll("[data-roving] a[data-sel]").map((mark) => mark.getAttribute("data-sel") ?? ""),
    );
    const wanted = [...story.claims.map(({ id }) => `claim.${id}`), ...story.events.map(({ id }) => `event.${id}`)];
    expect(wanted.filter((sel) => !marks.has(sel))).toEqual([]);
  });

  it("opens on its own page with its words in the source language", () => {
    for (const claim of editions[lang]!.story.claims) {
      const { root } = readPage(`${lang}/claim/${claim.id}/`);
      const quote = root.querySelector("blockquote p");
      expect(quote?.getAttribute("lang"), claim.id).toBe(source);
      expect(plainWords(quote?.textContent ?? ""), claim.id).toBe(plainWords(claim.phrase));
      expect(wordsIn(root.querySelector("#app")), claim.id).toContain(plainWords(claim.gloss));
    }
  });
});

describe("weight", () => {
  it.each(languages)("the first 14 kB of the story in $lang hold headline, map and first paragraph", ({ lang }) => {
    const { story } = editions[lang]!;
    const start = firstBytesOf(`${lang}/`, 14 * kB);
    const firstProse = blocksOf(story).find(({ type }) => type === "prose")?.text ?? "";
    expect(plainWords(start)).toContain(plainWords(story.title));
    expect(plainWords(start.replace(/<!--.*?-->/g, "").replace(/<[^>]*>/g, ""))).toContain(proseWords(firstProse));
    expect(start).toMatch(new RegExp(`data-figure="${figureOfKind("place-map")}"[\\s\\S]*</svg>`));
  });

  it.each(languages)("the story in $lang is at most 60 kB with its fonts before it is touched", ({ lang }) => {
    const { root } = readPage(`${lang}/`);
    const fonts = root.querySelectorAll('link[as="font"]').map((link) => link.getAttribute("href") ?? "");
    const bytes =
      downloadBytes(`${lang}/index.html`) + fonts.reduce((sum, font) => sum + downloadBytes(join(lang, font)), 0);
    expect(fonts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(60 * kB);
  });

  it("a page runs at most 5 kB of script by itself", () => {
    for (const path of pagePaths) {
      const scripts = readPage(path).root.querySelectorAll("script:not([type$='json'])");
      const bytes = scripts.reduce((sum, script) => sum + script.rawText.length, 0);
      // The page for editors shows figures as other sites do, by the script for hosts.
      const isForEditors = /^..\/embed\/$/.test(path);
      expect(scripts.flatMap((script) => script.getAttribute("src") ?? [])).toEqual(
        isForEditors ? ["../../embed.js"] : [],
      );
      expect(bytes, path).toBeLessThanOrEqual(5 * kB);
    }
  });

  it.each(languages)("all script that the story in $lang loads once it is touched is at most 120 kB", ({ lang }) => {
    const boot = JSON.parse(readPage(`${lang}/`).root.querySelector("#boot")?.rawText ?? "{}") as { modules: string[] };
    expect(boot.modules.length).toBeGreaterThan(0);
    expect(boot.modules.reduce((sum, path) => sum + downloadBytes(path), 0)).toBeLessThanOrEqual(120 * kB);
  });

  it("every text file has a brotli and a gzip twin", () => {
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(html|js|json)$/.test(name),
    );
    const lacking = files.filter(
      (name) =>
        readFileSync(join(dist, name)).length >= 512 &&
        !(existsSync(join(dist, `${name}.br`)) && existsSync(join(dist, `${name}.gz`))),
    );
    expect(lacking).toEqual([]);
  });
});

describe("the page for unknown addresses", () => {
  it("speaks both languages and leads to both stories", () => {
    const html = readFileSync(join(dist, "404.html"), "utf8");
    for (const { lang } of languages) {
      expect(html).toMatch(new RegExp(`<section lang="${lang}"`));
      for (const path of [`${lang}/`, `${lang}/short/`]) expect(html).toContain(`href="/${path}"`);
    }
    expect(html).toContain('name="robots" content="noindex"');
  });
});

describe("the gallery", () => {
  const pagesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .map((name) => ({ name, html: readFileSync(join(folder, name), "utf8") }));
  const unlisted = '<meta name="robots" content="noindex"/>';

  it("has a page of every figure in every language, and asks search engines not to list any page", () => {
    const { figures, languages: tags } = galleryStory();
    const pages = pagesOf(galleryFolder);
    const names = pages.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(tags.flatMap((lang) => figures.map(({ id }) => `${lang}/${id}/index.html`))),
    );
    expect(pages.filter(({ html }) => !html.includes(unlisted)).map(({ name }) => name)).toEqual([]);
  });

  it("is no part of the site, whose pages are listed", () => {
    const { title } = galleryStory();
    const pages = pagesOf(dist);
    expect(pages.filter(({ html }) => html.includes(title)).map(({ name }) => name)).toEqual([]);
    const unlistedPages = pages.filter(({ html }) => html.includes(unlisted)).map(({ name }) => name);
    expect(unlistedPages.sort()).toEqual(["404.html", ...embedPaths.map((path) => `${path}index.html`)].sort());
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /gallery|specimen/.test(name))).toEqual([]);
    expect(files.filter((name) => /^assets\/.*\.json$/.test(name)).length).toBe(languages.length);
  });
});
