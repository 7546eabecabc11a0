import { parse, type HTMLElement } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { blocksOf, editions, embedPaths, pagePaths, plainWords, proseWords, readPage, wordsIn } from "./site.ts";
import { figureIds as figures } from "./ids.ts";
import { languages, uiWord } from "./words.ts";

/** How many words a reader counts in a text: a dash or a dot between two is none. */
const countWords = (text: string) => text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What is no part of a figure's words: the graphic with its key, the ways past it, denials, tables, what is closed, what one can do and the ways on. */
const besides =
  "[data-graphic],[data-key],[data-hint],.skip-link,.visually-hidden,figcaption > [data-note],table,details,a[data-share],a[href*='/#about'],a[href*='?table=']";

/** The words that a figure shows around its graphic. */
function shownWords(figure: HTMLElement): string {
  const copy = parse(figure.outerHTML);
  for (const part of copy.querySelectorAll(besides)) part.remove();
  // Blocks do not run into each other.
  return plainWords(copy.innerHTML.replace(/<\/(?:p|h\d|summary|div|a)>/g, " $&").replace(/<[^>]*>/g, ""));
}

describe.each(languages)("few words stand at the figures in $lang", ({ lang }) => {
  const { story } = editions[lang]!;
  const onStory = readPage(`${lang}/`).root;

  it.each(figures)("%s, on the story and on its own page", (id) => {
    for (const root of [onStory, readPage(`${lang}/${id}/`).root]) {
      const figure = root.querySelector(`figure[data-figure="${id}"]`)!;
      const words = shownWords(figure);
      for (const key of ["title", "takeaway", "howToRead"] as const)
        expect(words).toContain(plainWords(story.figures.find((known) => known.id === id)![key]));
      expect(countWords(words), words).toBeLessThanOrEqual(70);
    }
    expect(countWords(story.figures.find((known) => known.id === id)!.howToRead)).toBeLessThanOrEqual(15);
  });

  it("fewer than in the story's prose", () => {
    const captions = figures.map((id) => shownWords(onStory.querySelector(`figure[data-figure="${id}"]`)!));
    const prose = blocksOf(story).flatMap(({ text }) => (text ? [proseWords(text)] : []));
    expect(countWords(captions.join(" "))).toBeLessThan(countWords(prose.join(" ")));
  });

  it("the rest is one closed part or the way to it, and none of it is lost", () => {
    for (const { id, about } of story.figures as ((typeof story.figures)[number] & { about?: string })[]) {
      const closed = readPage(`${lang}/${id}/`).root.querySelectorAll("figcaption details:has(#about)");
      const embedded = readPage(`${lang}/${id}/embed/`).root.querySelector("figcaption details")!;
      const way = onStory.querySelectorAll(`figure[data-figure="${id}"] a[href$="${id}/#about"]`);
      const notes = closed.flatMap((part) => part.querySelectorAll("[data-note]").map(wordsIn));
      expect(closed.length).toBeLessThanOrEqual(1);
      if (about) expect(notes).toContain(plainWords(about));
      for (const part of [...closed, embedded]) {
        expect(part.hasAttribute("open")).toBe(false);
        expect(wordsIn(part.querySelector("summary"))).toBe(plainWords(uiWord(lang, "figure.about")));
      }
      expect(embedded.querySelectorAll("[data-note]").map(wordsIn)).toEqual(notes);
      // A note that stands wherever the graphic does is on the story itself.
      const standing = onStory.querySelectorAll(`figure[data-figure="${id}"] details [data-note]`).map(wordsIn);
      expect(notes).toEqual(expect.arrayContaining(standing));
      expect(way.length).toBe(notes.length > 0 && standing.length === 0 ? 1 : 0);
    }
  });
});

it("wherever claims are counted by how they compare, or by who says so, the counts add up to all claims", () => {
  let counted = 0;
  for (const path of [...pagePaths, ...embedPaths]) {
    const lang = path.split("/")[0] || languages[0]!.lang;
    for (const list of readPage(path).root.querySelectorAll("fieldset[data-in] ul")) {
      // Only where the filter is the key to the claims as well.
      const numbers = list.querySelectorAll("li > span").map((entry) => Number(/\d+/.exec(wordsIn(entry))?.[0]));
      if (numbers.length === 0) continue;
      expect(
        numbers.reduce((sum, number) => sum + number, 0),
        path,
      ).toBe(editions[lang]!.story.claims.length);
      counted += 1;
    }
  }
  expect(counted).toBeGreaterThan(0);
});

it("sources that say otherwise are listed where they do, and nothing else under those words", () => {
  let listed = 0;
  for (const path of pagePaths) {
    const section = readPage(path).root.querySelector('section[aria-labelledby="differences"]');
    const { differences } = editions[path.split("/")[0] || languages[0]!.lang]!.story;
    for (const pair of section?.querySelectorAll("[data-difference]") ?? []) {
      expect(differences.find(({ id }) => id === pair.getAttribute("data-difference"))?.comparison, path).toBe(
        "differs",
      );
      listed += 1;
    }
  }
  expect(listed).toBeGreaterThan(0);
});
