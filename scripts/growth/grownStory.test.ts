import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { loadStoryFiles } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { translateStory } from "#model/door/translate.ts";
import { allRoutes, routePath } from "#page/routes.ts";
import { kindOptions, loadEditions } from "#site/editions.ts";
import { renderRoute } from "#site/prerender.tsx";
import { specimenStory } from "#site/stories.ts";
import { grownStory } from "./grownStory.ts";

const kinds = await kindOptions();
const [specimen] = (await loadEditions(specimenStory)).editions ?? [];
const files = loadStoryFiles(`data/${specimenStory}`);

/** A grown story as an edition, in the language that it is written in. */
function grown(count: number) {
  const { data, problems } = parseStory(grownStory(files, "data/grown", count), kinds);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  if (!data || !specimen) throw new Error("the specimen could not be read");
  return { ...specimen, story: translateStory(data, data.story.sourceLanguage) };
}

/** How many marks and rows lead to claims and events on a page. */
async function linksOn(edition: ReturnType<typeof grown>, page: string): Promise<number> {
  const route = allRoutes(edition.story, edition.story.lang).find((one) => one.page === page);
  if (!route) throw new Error(`no page of the sort ${page}`);
  const { body } = await renderRoute(route, { here: routePath(route) }, edition);
  return parse(body).querySelectorAll('[data-sel^="claim."], [data-sel^="event."]').length;
}

describe("a story that grows", () => {
  it("has as many claims and events as asked for, the same each time, and no mistake", { timeout: 60_000 }, () => {
    const { story } = grown(300);
    expect([story.claims.length, story.events.length]).toEqual([300, 300]);
    expect(grown(300).story.events).toEqual(story.events);
  });

  it("has a first page that does not grow past two hundred of each", { timeout: 60_000 }, async () => {
    const [some, more] = [await linksOn(grown(300), "story"), await linksOn(grown(450), "story")];
    expect(more).toBeLessThanOrEqual(some * 1.05);
  });
});
