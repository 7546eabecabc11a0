import { XMLValidator } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { parse } from "node-html-parser";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { articleFields, storyFields, wordFields } from "#model/schema/text.ts";
import type { StoryEdition } from "#page/reading.ts";
import { allRoutes, routePath } from "#page/routes.ts";
import { element } from "#picture/markup.ts";
import { DataBlock } from "./Document.tsx";
import { dataFilesOf } from "./data/dataFiles.ts";
import { kindOptions, loadEditions } from "./editions.ts";
import { Head } from "./Head.tsx";
import { renderCard, renderRoute } from "./prerender.tsx";
import { siteFiles } from "./siteFiles.ts";
import { specimenStory } from "./stories.ts";

/** What breaks out of one or another kind of file, and a word that fits no line. */
const hostile = ` "><xhostile onx='1'>]]></script></style><!--,\r\n;=1+1|{{x}}\`\${x}\\ &amp; \u2067${"w".repeat(300)}\u2069`;
const fields = new Set<string>([
  ...Object.values(wordFields).flat(),
  ...storyFields,
  ...articleFields,
  "publisher",
  "phrase",
]);

/** A story with something hostile at the end of every field of words; the door would not let it through. */
function spoilt(value: unknown, key = ""): unknown {
  if (typeof value === "string") return fields.has(key) ? value + hostile : value;
  if (Array.isArray(value)) return value.map((inner) => spoilt(inner));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoilt(inner, name)]));
}

const { editions = [] } = await loadEditions(specimenStory);
const bad = editions.map((edition) => ({ ...edition, story: spoilt(edition.story) as StoryEdition["story"] }));
const kinds = await kindOptions();
const siteUrl = "https://example.org/";

/** The first page of each sort, and of each kind of figure, in each language. */
const pages = bad.flatMap((edition) => {
  const kindOf = (id: string) => edition.story.figures.find((figure) => figure.id === id)?.kind ?? "";
  const seen = new Set<string>();
  return allRoutes(edition.story, edition.story.lang).flatMap((route) => {
    const sort = route.page + ("figure" in route ? kindOf(String(route.figure)) : "");
    return seen.has(sort) ? [] : (seen.add(sort), [{ path: routePath(route), route, edition }]);
  });
});

/** Elements and attributes of a name that only the data have. */
function injected(markup: string): string[] {
  const tree = parse(markup, { comment: true, blockTextElements: { script: true, style: true } });
  return tree
    .querySelectorAll("*")
    .flatMap((one) => [one.rawTagName, ...Object.keys(one.rawAttributes)])
    .filter((name) => /hostile|onx/iu.test(name));
}

describe.each(pages)("the page /$path of a hostile story", ({ route, path, edition }) => {
  it("holds its words, whole and as words", { timeout: 60_000 }, async () => {
    const { head, body, linkedData } = await renderRoute(route, { here: path }, { ...edition, siteUrl });
    expect(injected(body)).toEqual([]);
    expect(body).toContain("w".repeat(300));
    const address = Object.assign((to: string) => siteUrl + to, { isAbsolute: true });
    const inHead = renderToStaticMarkup(createElement(Head, { head, address: address as never }));
    expect(injected(inHead)).toEqual([]);
    if (!linkedData) return;
    const block = renderToStaticMarkup(createElement(DataBlock, { type: "application/ld+json", data: linkedData }));
    const [, json = ""] = /^<script[^>]*>([^]*?)<\/script>/iu.exec(block) ?? [];
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(linkedData)));
  });

  it("has a card of words", { timeout: 60_000 }, async () => {
    expect(injected(await renderCard(route, edition, "card"))).toEqual([]);
  });
});

/** The cells of a CSV file, line by line (RFC 4180). */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe("the files of a hostile story", () => {
  const files = dataFilesOf(bad, kinds, siteUrl);
  const text = (content: string | Uint8Array) =>
    typeof content === "string" ? content : new TextDecoder().decode(content);

  it("are tables whose rows are as long as their header, and whose cells are no formulas", () => {
    const tables = [...files].filter(([path]) => path.endsWith(".csv"));
    expect(tables.length).toBeGreaterThan(20);
    for (const [path, content] of tables) {
      const [header = [], ...rows] = cellsOf(text(content).replace(/^\ufeff/u, ""));
      for (const row of rows) {
        expect(row, path).toHaveLength(header.length);
        expect(
          row.filter((cell) => /^[=+@\t\r]|^-[^\d]/u.test(cell)),
          path,
        ).toEqual([]);
      }
    }
    expect(tables.map(([, content]) => text(content)).join("")).toContain("w".repeat(300));
  });

  it("are JSON, and a package that opens", () => {
    for (const [path, content] of files) if (path.endsWith(".json")) JSON.parse(text(content));
    const [zip] = [...files].filter(([path]) => path.endsWith(".zip")).map(([, content]) => content as Uint8Array);
    const inside = Object.entries(unzipSync(zip ?? new Uint8Array()));
    expect(inside.length).toBeGreaterThan(20);
    for (const [name] of inside) expect(name).toMatch(/^[\w./-]+$/u);
  });

  it("are feeds and lists of pages in XML, and a manifest", () => {
    for (const { path, text: content } of siteFiles(bad, siteUrl)) {
      if (/\.(atom|xml)$/u.test(path)) expect(XMLValidator.validate(content), path).toBe(true);
      if (path.endsWith(".atom")) expect(content).toContain("w".repeat(300));
      if (path.endsWith(".webmanifest")) JSON.parse(content);
    }
  });

  it("are pictures in XML", () => {
    const svg = element("svg", { title: `${hostile}\u0000\ud800` }, element("text", {}, "")).replaceAll("\0", "");
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain("<xhostile");
  });
});
