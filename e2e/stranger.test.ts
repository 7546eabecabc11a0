import { type HTMLElement, parse } from "node-html-parser";
import { expect, it } from "vitest";
import { editions, pagePaths, plainWords, readPage, wordsIn } from "./site.ts";
import { source } from "./words.ts";

const pages = pagePaths.filter((path) => /(^|\/)(claim|event)\//.test(path));
const editionOf = (path: string) => editions[path.split("/")[0] || source]!;

/** What an account says, without the names of sources: sentences that are long enough to be noticed when they come again. */
function sentencesOf(main: HTMLElement): string[] {
  const parts = main.querySelectorAll("p,dd,li").filter((part) => !part.closest("#share,details,nav,ul[role]"));
  const texts = parts
    .filter((part) => !part.querySelector("p,dd,li"))
    .map((part) => {
      const words = parse(part.outerHTML);
      for (const source of words.querySelectorAll("a[href^='http']")) source.remove();
      return wordsIn(words);
    });
  const sentences = texts.flatMap((text) => text.toLowerCase().split(/[.؛;]\s*/u));
  return sentences.filter((sentence) => sentence.length > 30);
}

it("the page of a claim or an event begins with what it is from, and leads to the story", () => {
  expect(pages.length).toBeGreaterThan(0);
  for (const path of pages) {
    const { story } = editionOf(path);
    const first = readPage(path).root.querySelector("main article > p")!;
    expect(wordsIn(first), path).toContain(plainWords(story.article.inShort));
    expect(first.querySelector("a")?.getAttribute("href"), path).toMatch(/^(\.\.\/)+$/);
  }
});

it("the article's words are labelled with their language where a page is in another", () => {
  for (const path of pages.filter((name) => name.includes("/claim/"))) {
    const { story } = editionOf(path);
    const label = readPage(path).root.querySelector("main blockquote footer");
    const language = new Intl.DisplayNames(story.lang, { type: "language" }).of(story.article.language)!;
    if (story.lang === story.article.language) expect(wordsIn(label!), path).not.toContain(language);
    else expect(wordsIn(label!), path).toContain(language);
  }
});

it("nothing is said three times on the page of a claim or an event", () => {
  for (const path of pages) {
    const said = sentencesOf(readPage(path).root.querySelector("main")!);
    const thrice = said.filter((sentence) => said.filter((other) => other.includes(sentence)).length > 2);
    expect(thrice, path).toEqual([]);
  }
});
