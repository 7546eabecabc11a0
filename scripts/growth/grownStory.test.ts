import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { loadStoryFiles } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { translateStory } from "#model/door/translate.ts";
import { mostInChapter } from "#figures/mostInChapter.ts";
import { embedPath } from "#page/embedded.ts";
import { allPages } from "#page/allPages.ts";
import { addresserFor, allRoutes, parseRoute, type Route, routePath } from "#page/routes.ts";
import { kindOptions, loadEditions } from "#site/editions.ts";
import { renderEmbed, renderRoute } from "#site/prerender.tsx";
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

/** The claims and events to which marks and rows of a page lead. */
async function toldOn(edition: ReturnType<typeof grown>, route: Route | undefined): Promise<ReadonlySet<string>> {
  if (!route) throw new Error("no such page");
  const { body } = await renderRoute(route, { here: routePath(route) }, edition);
  const links = parse(body).querySelectorAll('[data-sel^="claim."], [data-sel^="event."]');
  return new Set(links.map((link) => link.getAttribute("data-sel") ?? ""));
}

/** The pages of the figure of a kind, its own first. */
function pagesOf({ story }: ReturnType<typeof grown>, kind: string): Route[] {
  const figure = story.figures.find((one) => one.kind === kind)?.id;
  return allPages(story, story.lang).filter((route) => route.page === "figure" && route.id === figure);
}

describe("a story that grows", () => {
  it("has as many claims and events as asked for, the same each time, and no mistake", { timeout: 60_000 }, () => {
    const { story } = grown(300);
    expect([story.claims.length, story.events.length]).toEqual([300, 300]);
    expect(grown(300).story.events).toEqual(story.events);
  });

  it("has a first page that does not grow past two hundred of each", { timeout: 60_000 }, async () => {
    const linksOn = async (edition: ReturnType<typeof grown>) =>
      (await toldOn(edition, allRoutes(edition.story, edition.story.lang)[0])).size;
    expect(await linksOn(grown(450))).toBeLessThanOrEqual((await linksOn(grown(300))) * 1.05);
  });

  it.each([
    ["claim-list", "claims", "claim"],
    ["timeline", "events", "event"],
  ] as const)(
    "has every entry of a %s on one of its pages, none of which is long",
    { timeout: 60_000 },
    async (kind, list, type) => {
      const edition = grown(450);
      const pages = pagesOf(edition, kind);
      const told = await Promise.all(pages.map((page) => toldOn(edition, page)));
      const own = told.map((keys) => [...keys].filter((key) => key.startsWith(`${type}.`)));
      expect(new Set(own.flat())).toEqual(new Set(edition.story[list].map(({ id }) => `${type}.${id}`)));
      for (const keys of own) expect(keys.length).toBeLessThanOrEqual(mostInChapter);
    },
  );

  it.each(["claim-list", "timeline"])(
    "leads from page to page of a %s, and knows each",
    { timeout: 60_000 },
    async (kind) => {
      const edition = grown(450);
      const pages = pagesOf(edition, kind);
      for (const page of pages) {
        const here = routePath(page);
        expect(parseRoute(here, edition.story)).toEqual(page);
        const { body, head } = await renderRoute(page, { here }, edition);
        const links = parse(body).querySelectorAll("nav li a");
        const reached = links.map(
          (link) => new URL(link.getAttribute("href") ?? "", `https://site.example/${here}`).pathname,
        );
        for (const other of pages) expect(reached).toContain(`/${routePath(other)}`);
        expect(head.canonical).toBe(addresserFor(here, undefined)(here));
      }
    },
  );

  it("has pages of its timeline for which not all events are looked at again", { timeout: 60_000 }, async () => {
    const looksFor = async (count: number) => {
      const { story, ...edition } = grown(count);
      let looks = 0;
      const events = story.events.map(
        (event) =>
          new Proxy(event, { get: (target, key) => ((looks += Number(key === "when")), Reflect.get(target, key)) }),
      );
      const watched = { ...edition, story: { ...story, events } };
      const [first] = pagesOf(watched, "timeline");
      await toldOn(watched, first);
      looks = 0;
      await toldOn(watched, first);
      return looks;
    };
    expect(await looksFor(900)).toBeLessThan((await looksFor(300)) * 1.2);
  });

  it("has an embed of its timeline that does not grow", { timeout: 60_000 }, async () => {
    const edition = grown(450);
    const of = pagesOf(edition, "timeline").flatMap((route) => (route.page === "figure" ? [route.id] : []))[0] ?? "";
    const { body } = await renderEmbed({ of, here: embedPath(edition.story.lang, of), revision: 1 }, edition);
    const keys = parse(body)
      .querySelectorAll('[data-sel^="event."]')
      .map((link) => link.getAttribute("data-sel"));
    expect(new Set(keys).size).toBeLessThanOrEqual(mostInChapter);
  });
});
