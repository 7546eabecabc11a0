import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract, setProviderList, type Provider } from "@extractus/oembed-extractor";
import metascraper from "metascraper";
import iframe from "metascraper-iframe";
import { parse } from "node-html-parser";
import { unfurl } from "unfurl.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { type OwnAddress, serveOwnAddress } from "./ownAddress.ts";
import { dist, editions, embedPaths, pagePaths, readPage } from "./site.ts";
import { tags as languages, directionOf, source } from "./words.ts";

/** A file of the site that is named by its full address, as JSON. */
const readJson = (address: string): unknown =>
  JSON.parse(readFileSync(join(dist, address.replace(testSiteUrl, "")), "utf8"));

/** Every embeddable in both languages: the page that stands for it, and its words. */
const embeddables = languages.flatMap((lang) => {
  const { story } = editions[lang]!;
  const figures = story.figures.map(({ id, title, takeaway }) => ({ of: id, page: `${lang}/${id}/`, title, takeaway }));
  const whole = { of: "story", page: `${lang}/`, title: story.title, takeaway: story.description };
  return [...figures, whole].map((one) => ({ ...one, lang, oembed: `${testSiteUrl}${lang}/${one.of}/oembed.json` }));
});

const ownAddress = z
  .url({ protocol: /^https$/ })
  .refine((address) => address.startsWith(testSiteUrl), "stands on another site");
const px = z.number().int().positive();

/** https://oembed.com/, sections 2.3.4 and 2.3.4.4: what an answer of the type `rich` must hold and may hold. */
const richAnswer = z.strictObject({
  type: z.literal("rich"),
  version: z.literal("1.0"),
  title: z.string().min(1),
  provider_name: z.string().min(1),
  provider_url: ownAddress,
  cache_age: px,
  thumbnail_url: ownAddress,
  thumbnail_width: px,
  thumbnail_height: px,
  html: z.string().min(1),
  width: px,
  height: px,
});

const discovered = (path: string) =>
  readPage(path)
    .root.querySelectorAll('link[type="application/json+oembed"]')
    .map((link) => link.getAttribute("href") ?? "");

describe("an oEmbed file", () => {
  it("is there for each figure and for the story, in both languages, and for nothing else", () => {
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith("oembed.json"),
    );
    expect(files.map((name) => testSiteUrl + name).sort()).toEqual(embeddables.map(({ oembed }) => oembed).sort());
  });

  it.each(embeddables)("$oembed is a valid rich answer with the figure's words and card", (figure) => {
    const answer = richAnswer.parse(readJson(figure.oembed));
    expect(answer).toMatchObject({ title: figure.title, width: 500, thumbnail_width: 1200, thumbnail_height: 630 });
    expect(answer.provider_name).toBe(editions[figure.lang]!.story.name);
    const card = readPage(figure.page).root.querySelector('meta[property="og:image"]')?.getAttribute("content");
    expect(answer.thumbnail_url).toBe(card);
    const { heights } = readJson(figure.oembed.replace("oembed", "figure")) as { heights: Record<string, number> };
    const widths = Object.keys(heights).map(Number);
    expect(answer.height).toBe(heights[Math.max(...widths.filter((width) => width <= 500))]);
  });

  it.each(embeddables)("$oembed embeds as a quotation and an empty frame, with nothing else", (figure) => {
    const answer = richAnswer.parse(readJson(figure.oembed));
    const root = parse(answer.html);
    expect(root.childNodes.map(({ rawTagName }) => rawTagName)).toEqual(["blockquote", "iframe"]);
    expect(root.querySelectorAll("*").map(({ rawTagName }) => rawTagName)).toEqual(["blockquote", "a", "iframe"]);
    const link = root.querySelector("blockquote > a");
    expect(link?.getAttribute("href")).toBe(testSiteUrl + figure.page);
    expect(link?.textContent).toBe(figure.title);
    expect(root.querySelector("blockquote")?.textContent).toBe(`${figure.title} ${figure.takeaway}`);
    expect(root.querySelector("blockquote")?.getAttribute("dir")).toBe(directionOf(figure.lang));
    const attributes = root.querySelector("iframe")?.attributes;
    expect(attributes).toEqual({
      src: `${testSiteUrl}${figure.lang}/${figure.of}/embed/`,
      title: figure.title,
      width: "100%",
      height: String(answer.height),
      frameborder: "0",
      marginwidth: "0",
      marginheight: "0",
    });
    expect(root.querySelector("iframe")?.childNodes).toEqual([]);
  });
});

describe("discovery", () => {
  it("stands directly behind the title of each figure's page, of the story's and of their embeds", () => {
    for (const { page, of, lang, oembed } of embeddables) {
      const own = embedPaths.filter((path) => path.startsWith(`${lang}/${of}/`));
      expect(own.length, of).toBeGreaterThan(0);
      for (const path of [page, ...own]) {
        expect(discovered(path), path).toEqual([oembed]);
        const { root } = readPage(path);
        expect(root.querySelector("title")?.nextElementSibling?.getAttribute("type"), path).toBe(
          "application/json+oembed",
        );
      }
    }
    expect(discovered("")).toEqual([`${testSiteUrl}${source}/story/oembed.json`]);
  });

  it("stands on no other page", () => {
    const known = new Set(["", ...embeddables.map(({ page }) => page)]);
    expect(pagePaths.filter((path) => !known.has(path) && discovered(path).length > 0)).toEqual([]);
  });
});

describe("the entry for the public list of providers", () => {
  const list = z
    .array(
      z.strictObject({
        provider_name: z.string().min(1),
        provider_url: ownAddress,
        endpoints: z.array(
          z.strictObject({
            schemes: z.array(z.string().startsWith(testSiteUrl)).min(1),
            url: ownAddress,
            docs_url: ownAddress,
            example_urls: z.array(ownAddress).min(1),
            formats: z.tuple([z.literal("json")]),
            discovery: z.literal(true),
            notes: z.string().min(1),
          }),
        ),
      }),
    )
    .length(1)
    .parse(readJson("oembed-provider.json"));

  it("has an endpoint for each figure and the story, which is there", () => {
    const urls = list[0]!.endpoints.map(({ url }) => url);
    expect(urls.toSorted()).toEqual(embeddables.map(({ oembed }) => oembed).sort());
    for (const url of urls) expect(existsSync(join(dist, new URL(url).pathname)), url).toBe(true);
  });
});

describe("clients of oEmbed", () => {
  let site: OwnAddress;

  beforeAll(async () => {
    site = await serveOwnAddress();
  });
  afterAll(() => {
    site.close();
  });
  beforeEach(() => {
    vi.stubGlobal("fetch", site.fetch);
    setProviderList([]);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(embeddables)("unfurl.js reads that of $page", async ({ page, oembed }) => {
    const { oEmbed: found } = await unfurl(testSiteUrl + page, { fetch: site.fetch });
    const { title, html, width, height, provider_name, thumbnail_url } = richAnswer.parse(readJson(oembed));
    expect(found).toMatchObject({ type: "rich", version: "1.0", title, html, width, height, provider_name });
    expect(found?.thumbnails).toMatchObject([{ url: thumbnail_url, width: 1200, height: 630 }]);
  });

  it.each(embeddables)("oembed-extractor discovers that of $page", async ({ page, oembed }) => {
    const found = await extract(testSiteUrl + page, { maxwidth: 600 });
    expect(found).toEqual({ ...(readJson(oembed) as object), method: "auto-discovery" });
  });

  it.each(embeddables)("oembed-extractor finds that of $page in the list of providers", async ({ page, oembed }) => {
    setProviderList(readJson("oembed-provider.json") as Provider[]);
    const found = await extract(testSiteUrl + page, { maxwidth: 600 });
    expect(found).toEqual({ ...(readJson(oembed) as object), method: "provider-api" });
  });

  it.each(embeddables)("metascraper-iframe reads that of $page", async ({ page, oembed }) => {
    const ask = metascraper([
      iframe({
        gotOpts: {
          hooks: {
            beforeRequest: [
              (options) => {
                options.url = new URL(site.local(String(options.url)));
              },
            ],
          },
        },
      }),
    ]);
    const found = await ask({ html: readPage(page).html, url: testSiteUrl + page });
    expect(found).toMatchObject({ iframe: richAnswer.parse(readJson(oembed)).html });
  });
});
