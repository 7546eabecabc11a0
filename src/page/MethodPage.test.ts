import { parse } from "node-html-parser";
import { expect, it } from "vitest";
import { loadEditions } from "#site/editions.ts";
import { renderRoute } from "#site/prerender.tsx";
import { licenceOf } from "#site/data/documents.ts";
import { specimenStory } from "#site/stories.ts";
import { loadDataWords } from "#i18n/loadUi.ts";
import type { StoryEdition } from "./reading.ts";

const { editions = [] } = await loadEditions(specimenStory);
const english = editions.find(({ story }) => story.lang === "en")!;

async function headingsAndWords(edition: StoryEdition) {
  const { body } = await renderRoute({ page: "method", lang: "en" }, { here: "en/method/" }, edition);
  const page = parse(body);
  return { headings: page.querySelectorAll("h2").map(({ text }) => text), words: page.text };
}

it("says whose the article is in the story's words, and nothing of it where the story says nothing", async () => {
  const { article } = english.story;
  expect((await headingsAndWords(english)).words).toContain(`The code is under the MIT licence. ${article.rights!}`);
  const files = (rights?: string) =>
    licenceOf([
      {
        ...english,
        story: { ...english.story, article: { ...article, rights } },
        lang: "en",
        words: loadDataWords("en"),
      },
    ]);
  expect(files(article.rights)).toContain(article.rights);
  expect(files()).not.toMatch(/owner|belongs/);
});

it("has a policy of boundaries only where the story has a map", async () => {
  const { story } = english;
  const figures = story.figures.filter(({ kind }) => kind !== "place-map");
  expect((await headingsAndWords(english)).headings).toContain("Boundary policy");
  expect((await headingsAndWords({ ...english, story: { ...story, figures } })).headings).not.toContain(
    "Boundary policy",
  );
});

it("says who the sources are, how each was read, how many in which way, and of how many a copy is archived", async () => {
  const { sources, sourcesNote } = english.story;
  const { words } = await headingsAndWords(english);
  expect(words).toContain(sourcesNote);
  expect(words).toContain("Tidal Gazette · Council convenes · 2 March 2012 · Read in the original.");
  expect(words).toContain("Noru Weekly · Rope, year by year · 2011 · Read in a copy.");
  expect(words).toContain("14 February 2011");
  expect(words).toContain(`Archived copies: 1 of ${String(sources.length)}.`);
  const counts = [
    ...words.matchAll(/(?:Read in the original|Read in a copy|Read at second hand|Not verified): (\d+)/g),
  ];
  expect(counts.map(([, count]) => Number(count)).reduce((sum, count) => sum + count)).toBe(sources.length);
  expect(counts).toHaveLength(3);
  const bare = sources.map((source) => ({ ...source, archived: undefined }));
  const none = await headingsAndWords({ ...english, story: { ...english.story, sources: bare } });
  expect(none.words).toContain(`Archived copies: 0 of ${String(sources.length)}.`);
});
