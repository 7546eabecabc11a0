import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { galleryFolder } from "../scripts/serving/serve.ts";
import { dist, editions, pagePaths, readPage } from "./site.ts";
import { directionOf, source, tags as languages } from "./words.ts";
import { articleEvent } from "./ids.ts";
import { galleryStory } from "./gallery.ts";

const pages = pagePaths.filter(Boolean);

/** A language as Open Graph names it, with a country that has many of its readers. */
const localeOf = (lang: string) => expect.stringMatching(new RegExp(`^${lang.split("-")[0]!}_[A-Z]{2}$`)) as string;

/** The day on which the story was published or last corrected. */
const lastChangeOf = (lang: string) => {
  const { published, corrections } = editions[lang]!.story;
  return [published, ...corrections.map(({ date }) => date)].sort().at(-1)!;
};

const attributes = (root: HTMLElement, selector: string, name: string) =>
  root.querySelectorAll(selector).map((element) => element.getAttribute(name) ?? "");
const metaOf = (root: HTMLElement, key: string) =>
  attributes(root, `head meta[property="${key}"],head meta[name="${key}"]`, "content");
const canonicalOf = (root: HTMLElement) => attributes(root, 'head link[rel="canonical"]', "href");

/** The file of the built site that an address of the site names. */
function fileAt(address: string): string {
  expect(address.startsWith(testSiteUrl), `${address} (build with SITE_URL=${testSiteUrl}, as npm test does)`).toBe(
    true,
  );
  const path = new URL(address).pathname;
  return join(dist, path.endsWith("/") ? `${path}index.html` : path);
}

describe("the head of every page", () => {
  it("is complete, once of each, and says where the page stands", () => {
    for (const path of pagePaths) {
      const { root } = readPage(path);
      const lang = path.split("/")[0] || source;
      const canonical = testSiteUrl + (path || `${source}/`);
      expect(canonicalOf(root), path).toEqual([canonical]);
      expect(metaOf(root, "og:url"), path).toEqual([canonical]);
      expect(metaOf(root, "og:type"), path).toEqual([/method|embed|accessibility/.test(path) ? "website" : "article"]);
      expect(metaOf(root, "og:site_name"), path).toEqual([editions[lang]?.story.name]);
      const others = languages.filter((known) => known !== lang);
      expect(metaOf(root, "og:locale"), path).toEqual([localeOf(lang)]);
      expect(metaOf(root, "og:locale:alternate"), path).toEqual(others.map(localeOf));
      expect(metaOf(root, "og:description"), path).toEqual(metaOf(root, "description"));
      const [title = ""] = metaOf(root, "og:title");
      expect(title.length, path).toBeGreaterThan(5);
      for (const key of ["description", "twitter:card"]) expect(metaOf(root, key), `${path} ${key}`).toHaveLength(1);
    }
  });

  it("says the whole heading of a figure's page, which previews have in short, to reader modes", () => {
    for (const lang of languages)
      for (const { id, title } of editions[lang]!.story.figures) {
        const { root } = readPage(`${lang}/${id}/`);
        expect([...metaOf(root, "og:title"), ...metaOf(root, "dc.title")], id).toContain(title);
      }
  });

  it("names the page in each language, and each of these names it back", () => {
    const alternatesOf = (root: HTMLElement) =>
      root
        .querySelectorAll('head link[rel="alternate"][hreflang]')
        .map((link) => [link.getAttribute("hreflang") ?? "", link.getAttribute("href") ?? ""] as const);
    for (const path of pages) {
      const { root } = readPage(path);
      const alternates = alternatesOf(root);
      expect(alternates.map(([lang]) => lang)).toEqual([...languages, "x-default"]);
      expect(Object.fromEntries(alternates)[path.split("/")[0] ?? ""]).toBe(testSiteUrl + path);
      for (const [lang, href] of alternates) {
        const file = fileAt(href);
        expect(existsSync(file), `${path} ${lang} ${href}`).toBe(true);
        const twin = readPage(new URL(href).pathname.slice(1));
        expect(alternatesOf(twin.root), `${href} names ${path} back`).toEqual(alternates);
      }
    }
  });

  it("has icons and a manifest that are there", () => {
    for (const path of [`${source}/`, `${languages[1] ?? source}/claim/${articleEvent.claim}/`]) {
      const { root } = readPage(path);
      for (const rel of ["icon", "apple-touch-icon", "manifest"]) {
        const [href = ""] = attributes(root, `head link[rel="${rel}"]`, "href");
        expect(existsSync(join(dist, path, href)), `${path} ${rel}`).toBe(true);
      }
    }
    const manifest = JSON.parse(readFileSync(join(dist, "manifest.webmanifest"), "utf8")) as {
      icons: { src: string; sizes: string; type: string }[];
      lang: string;
      dir: string;
    };
    expect(manifest).toMatchObject({ lang: source, dir: directionOf(source), start_url: "./" });
    for (const { src, sizes, type } of manifest.icons) {
      const file = readFileSync(join(dist, src));
      if (type === "image/png") expect(`${String(file.readUInt32BE(16))}x${String(file.readUInt32BE(20))}`).toBe(sizes);
    }
  });

  it("leaves out on a site that knows no address what must be a whole one, and stays relative", () => {
    const [first = "", ...others] = galleryStory().languages;
    const root = parse(readFileSync(join(galleryFolder, first, "index.html"), "utf8"));
    expect(canonicalOf(root)).toEqual(["./"]);
    for (const lang of others)
      expect(attributes(root, `head link[rel="alternate"][hreflang="${lang}"]`, "href")).toEqual([`../${lang}/`]);
    expect(root.toString()).not.toMatch(/og:url|og:image|twitter:image/);
    expect(metaOf(root, "twitter:card")).toEqual(["summary"]);
    expect(existsSync(join(galleryFolder, "sitemap.xml"))).toBe(false);
  });
});

interface Thing {
  "@type": string;
  [property: string]: unknown;
}

function thingsOn(path: string): Thing[] {
  const blocks = readPage(path).root.querySelectorAll('script[type="application/ld+json"]');
  expect(blocks, path).toHaveLength(1);
  const data = JSON.parse(blocks[0]?.rawText ?? "") as { "@context": string; "@graph": Thing[] };
  expect(data["@context"], path).toBe("https://schema.org");
  return data["@graph"];
}

const ofType = (things: readonly Thing[], type: string) => things.filter((thing) => thing["@type"] === type);

describe("the linked data (JSON-LD)", () => {
  it("is on every page, and every address of the site in it leads to something that is there", () => {
    for (const path of pagePaths) {
      const addresses = JSON.stringify(thingsOn(path)).match(new RegExp(`${testSiteUrl}[^"]*`, "g")) ?? [];
      expect(addresses.length, path).toBeGreaterThan(1);
      for (const address of new Set(addresses)) expect(existsSync(fileAt(address)), `${path} ${address}`).toBe(true);
    }
  });

  it.each(languages)("of the story in %s names the article and the data", (lang) => {
    const { story } = editions[lang]!;
    const things = thingsOn(`${lang}/`);
    const [article] = ofType(things, "NewsArticle");
    expect(article).toMatchObject({ headline: story.title, inLanguage: lang, datePublished: story.published });
    const [dataset] = ofType(thingsOn(`${lang}/method/`), "Dataset");
    expect((dataset?.["distribution"] as Thing[])[0]).toMatchObject({ encodingFormat: "application/zip" });
    expect((dataset?.["variableMeasured"] as string[]).length).toBeGreaterThan(5);
  });

  it("holds an article on the page of the story alone, whose title reader modes would give to all others", () => {
    const stories = new Set(["", ...languages.map((lang) => `${lang}/`)]);
    const withArticle = pagePaths.filter((path) => thingsOn(path).some((thing) => /Article$/.test(thing["@type"])));
    expect(withArticle.filter((path) => !stories.has(path))).toEqual([]);
    expect(withArticle).toHaveLength(stories.size);
  });

  it.each(languages)("of a figure in %s names its picture, its files and its sources", (lang) => {
    const { story } = editions[lang]!;
    for (const { id, title } of story.figures) {
      const things = thingsOn(`${lang}/${id}/`);
      expect(ofType(things, "ImageObject")).toMatchObject([{ name: title, encodingFormat: "image/png" }]);
      const [dataset] = ofType(things, "Dataset");
      expect((dataset?.["distribution"] as Thing[]).map(({ encodingFormat }) => encodingFormat)).toEqual([
        "text/csv",
        "application/json",
      ]);
      const cited = (dataset?.["citation"] as Thing[]).map(({ publisher }) => (publisher as Thing)["name"]);
      const publishers = story.sources.map(({ publisher }) => publisher);
      expect(cited.length, id).toBeGreaterThan(0);
      expect(cited.filter((name) => !publishers.includes(name as string))).toEqual([]);
    }
  });

  it.each(languages)("of each claim in %s says what it says, where, and the sources of the record", (lang) => {
    for (const { id, gloss, phrase } of editions[lang]!.story.claims) {
      const [claim] = ofType(thingsOn(`${lang}/claim/${id}/`), "Claim");
      expect(claim, id).toMatchObject({ text: gloss, inLanguage: lang });
      expect(claim?.["appearance"]).toMatchObject({ inLanguage: source, hasPart: { text: phrase } });
      expect(Array.isArray(claim?.["citation"]), id).toBe(true);
    }
  });

  it.each(languages)(
    "of the story in two minutes and the page on accessibility in %s are pages of the story",
    (lang) => {
      const [article] = ofType(thingsOn(`${lang}/`), "NewsArticle");
      for (const path of [`${lang}/short/`, `${lang}/accessibility/`])
        expect(thingsOn(path)).toMatchObject([
          { "@type": "WebPage", "@id": testSiteUrl + path, isPartOf: { "@id": article?.["@id"] } },
        ]);
    },
  );

  it("of the method page names all sources", () => {
    const [dataset] = ofType(thingsOn(`${source}/method/`), "Dataset");
    expect(dataset?.["citation"]).toHaveLength(editions[source]!.story.sources.length);
  });
});

describe("the files beside the pages", () => {
  const xmlOf = (path: string) => {
    const text = readFileSync(join(dist, path), "utf8");
    expect(XMLValidator.validate(text), path).toBe(true);
    return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(text) as Record<string, never>;
  };

  it("list every page with its twins in the sitemap, and robots.txt leads there", () => {
    const { urlset } = xmlOf("sitemap.xml") as unknown as {
      urlset: { url: { loc: string; "xhtml:link": { hreflang: string; href: string }[] }[] };
    };
    expect(urlset.url.map(({ loc }) => loc).sort()).toEqual(pages.map((path) => testSiteUrl + path).sort());
    for (const { loc, "xhtml:link": twins } of urlset.url) {
      const links = readPage(new URL(loc).pathname.slice(1)).root.querySelectorAll("head link[hreflang]");
      expect(twins.map(({ hreflang, href }) => [hreflang, href])).toEqual(
        links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]),
      );
    }
    expect(readFileSync(join(dist, "robots.txt"), "utf8")).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${testSiteUrl}sitemap.xml\n`,
    );
  });

  it.each(languages)("have a valid feed of corrections in %s, to which the page on method leads", (lang) => {
    const { feed } = xmlOf(`${lang}/corrections.atom`) as unknown as { feed: Record<string, unknown> };
    expect(feed).toMatchObject({ "xml:lang": lang, updated: `${lastChangeOf(lang)}T00:00:00Z` });
    expect(feed["id"]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const { root } = readPage(`${lang}/method/`);
    expect(attributes(root, 'main a[type="application/atom+xml"]', "href")).toEqual(["../corrections.atom"]);
  });
});
