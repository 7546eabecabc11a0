import type { Server } from "node:http";
import metascraper from "metascraper";
import description from "metascraper-description";
import image from "metascraper-image";
import lang from "metascraper-lang";
import title from "metascraper-title";
import url from "metascraper-url";
import openGraph from "open-graph-scraper";
import { unfurl } from "unfurl.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, siteFolder } from "../scripts/serving/serve.ts";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { editions, plainWords, readPage } from "./site.ts";
import { tags } from "./words.ts";

/** The libraries by which chats, editors and aggregators read the head of a page that somebody links to. */
const scrape = metascraper([description(), image(), lang(), title(), url()]);

let server: Server;
let root = "";

beforeAll(async () => {
  const served = await serve(siteFolder, 0);
  server = served.server;
  root = `http://127.0.0.1:${String(served.port)}/`;
});

afterAll(() => {
  server.close();
});

const pages = tags.flatMap((lang) => {
  const { story } = editions[lang]!;
  const [figure, claim] = [story.figures[0]!, story.claims[0]!];
  const titles = { "": story.shortTitle ?? story.title, [`${figure.id}/`]: figure.shortTitle ?? figure.title };
  const locale = new RegExp(`^${lang}_[A-Z]{2}$`);
  return [
    ...Object.entries(titles).map(([path, title]) => ({ path: `${lang}/${path}`, locale, title: plainWords(title) })),
    { path: `${lang}/claim/${claim.id}/`, locale, title: new RegExp(plainWords(claim.gloss).slice(0, 12)) },
  ];
});

describe.each(pages)("a preview of $path", ({ path, locale, title: expected }) => {
  const metaOf = (key: string) => {
    const { root: page } = readPage(path);
    return page.querySelector(`meta[property="${key}"],meta[name="${key}"]`)?.getAttribute("content") ?? "";
  };
  const expectTitle = (found: unknown) => {
    if (typeof expected === "string") expect(found).toBe(expected);
    else expect(found).toMatch(expected);
  };
  const card = expect.stringMatching(new RegExp(`^${testSiteUrl}assets/cards/.*\\.png$`)) as string;

  it("has the right title, words, language and picture for unfurl.js", async () => {
    const {
      open_graph: found,
      description: words,
      canonical_url: canonical,
    } = await unfurl(root + path, { oembed: false });
    expectTitle(found.title);
    expect(found).toMatchObject({
      locale: expect.stringMatching(locale) as string,
      url: testSiteUrl + path,
      description: metaOf("description"),
    });
    expect(words).toBe(metaOf("description"));
    expect(canonical).toBe(testSiteUrl + path);
    expect(found.images).toMatchObject([{ url: card, width: 1200, height: 630, type: "image/png" }]);
    expect(found.images?.[0]).toMatchObject({ alt: metaOf("og:image:alt") });
    expect(metaOf("og:image:alt").length).toBeGreaterThan(40);
  });

  it("has them for open-graph-scraper", async () => {
    const { result } = await openGraph({ html: readPage(path).html });
    expectTitle(result.ogTitle);
    expect(result).toMatchObject({
      ogLocale: locale,
      ogUrl: testSiteUrl + path,
      ogDescription: metaOf("description"),
      twitterCard: "summary_large_image",
    });
    expect(result.ogImage).toMatchObject([
      { url: card, width: "1200", height: "630", type: "image/png", alt: metaOf("og:image:alt") },
    ]);
  });

  it("has them for metascraper", async () => {
    const found = await scrape({ html: readPage(path).html, url: testSiteUrl + path });
    expectTitle(found.title);
    expect(found).toMatchObject({
      lang: path.slice(0, 2),
      url: testSiteUrl + path,
      image: card,
      description: metaOf("description"),
    });
  });
});
