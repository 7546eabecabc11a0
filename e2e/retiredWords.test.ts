import { expect, it } from "vitest";
import { retiredWords, unusualNumbers } from "#site/retiredWords.fixture.ts";
import { textsOf } from "./pageText.ts";
import { editions, pagePaths, plainWords, readPage } from "./site.ts";

/** What others wrote: titles and names of sources, the article's own phrases, what a source says word for word. */
const quoted = Object.values(editions)
  .flatMap(({ story }) => [
    ...story.sources.flatMap(({ title, publisher }) => [title ?? "", publisher]),
    ...story.claims.map(({ phrase }) => phrase),
  ])
  .map(plainWords)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);

const texts = new Map(pagePaths.flatMap((path) => textsOf(readPage(path).root).map((words) => [words, path] as const)));

function pagesWith(words: RegExp): string[] {
  return [...texts].flatMap(([text, path]) => {
    if (!words.test(text)) return [];
    const ours = quoted.reduce((rest, quote) => rest.replaceAll(quote, ""), text).replace(/[“«][^”»]*[”»]/g, "");
    return words.test(ours) ? [`${path}: ${text}`] : [];
  });
}

it("no page has a word that readers meet no more", () => {
  expect(texts.size).toBeGreaterThan(1000);
  expect(pagesWith(retiredWords)).toEqual([]);
});

it("every page writes numbers as people do, and a fall in words", () => {
  expect(pagesWith(unusualNumbers)).toEqual([]);
  expect(pagesWith(/(?<![\d\p{L}])[-−]\d[\d.,]*\s?%/u)).toEqual([]);
});
