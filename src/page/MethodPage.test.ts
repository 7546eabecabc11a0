import { parse } from "node-html-parser";
import { expect, it } from "vitest";
import { loadEditions } from "#site/editions.ts";
import { renderRoute } from "#site/prerender.tsx";
import { licenceOf } from "#site/data/documents.ts";
import { specimenStory } from "#site/stories.ts";
import { loadDataWords } from "#i18n/loadDataWords.ts";
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
