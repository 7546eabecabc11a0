import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cardAltOf } from "#page/cardWords.ts";
import { quoted } from "#page/head.ts";
import type { StoryEdition } from "#page/reading.ts";
import { allRoutes } from "#page/routes.ts";
import { createI18n } from "#i18n/i18n.ts";
import { type CardPlan, type Drawer, drawCards, planCards } from "./cards.ts";
import { loadEditions } from "../editions.ts";
import { publishedStory, specimenStory } from "../stories.ts";

/** A story of one claim in two languages, its words in the order of `words`. */
function editionsOf(words: { ar: string; en: string }): StoryEdition[] {
  return (["ar", "en"] as const).map((lang) => ({
    story: {
      ...{ id: "small", lang, title: words[lang] },
      ...{ figures: [{ id: "salt" }], matters: [{}], claims: [{ id: "C01-01" }], events: [] },
    },
  })) as unknown as StoryEdition[];
}

function plan(words: { ar: string; en: string }, css = ".card { color: black }"): Promise<CardPlan> {
  return planCards(
    {
      clientFolder: folder,
      parts: { cssFor: () => css },
      server: {
        renderCard: (route, { story }) => Promise.resolve(`${route.page === "claim" ? story.title : route.page}`),
        cardAlt: (_, { story }) => story.title,
      },
    },
    editionsOf(words),
  );
}

const words = { ar: "عبارة", en: "A claim" };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cards-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("the plan of cards", () => {
  it("has one card for every page, named by language, kind and id", async () => {
    const { images } = await plan(words);
    expect([...images.keys()]).toEqual([
      ...["ar/", "ar/salt/", "ar/claim/C01-01/", "ar/short/", "ar/method/", "ar/embed/", "ar/accessibility/"],
      ...["en/", "en/salt/", "en/claim/C01-01/", "en/short/", "en/method/", "en/embed/", "en/accessibility/"],
    ]);
    expect(images.get("ar/claim/C01-01/")).toMatchObject({ alt: "عبارة", widthPx: 1200, heightPx: 630 });
    expect(images.get("ar/claim/C01-01/")?.path).toMatch(/^assets\/cards\/ar-claim-C01-01-[0-9a-f]{10}\.png$/);
    expect(images.get("en/")?.path).toMatch(/^assets\/cards\/en-story-[0-9a-f]{10}\.png$/);
  });

  it("has pictures to post of the story and of each figure, beside their pages", async () => {
    const { drawings } = await plan(words);
    const posts = drawings.filter(({ format }) => format !== "card");
    expect(posts.map(({ path }) => path)).toEqual([
      ...["ar/square.png", "ar/story.png", "ar/salt/square.png", "ar/salt/story.png"],
      ...["en/square.png", "en/story.png", "en/salt/square.png", "en/salt/story.png"],
    ]);
    expect(posts[3]?.name).toMatch(/^ar-figure-salt-story-[0-9a-f]{10}\.png$/);
  });

  it("gives the same names for the same words, and another name where a word is another", async () => {
    const paths = async (...asked: Parameters<typeof plan>) =>
      [...(await plan(...asked)).images.values()].map(({ path }) => path);
    const before = await paths(words);
    expect(await paths(words)).toEqual(before);
    const after = await paths({ ...words, en: "Another claim" });
    expect(after.filter((path) => !before.includes(path))).toEqual([
      expect.stringMatching(/^assets\/cards\/en-claim-C01-01-/),
    ]);
    const redrawn = await paths(words, ".card { color: blue }");
    expect(redrawn.filter((path) => before.includes(path))).toEqual([]);
  });
});

describe("drawing cards", () => {
  let drawn: string[];
  const draw: Drawer = async (drawings, _sheet, save) => {
    for (const drawing of drawings) {
      drawn.push(drawing.path);
      await save(drawing, Buffer.from(drawing.markup));
    }
  };
  const site = () =>
    readdirSync(join(folder, "site"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(join(folder, "site"), join(parentPath, name)))
      .sort();
  const run = async (asked: { ar: string; en: string }, drawer = draw) => {
    const planned = { ...(await plan(asked)), cacheFolder: join(folder, "kept") };
    drawn = [];
    rmSync(join(folder, "site"), { recursive: true, force: true });
    const counts = await drawCards(planned, drawer, join(folder, "site"));
    const { drawings } = planned;
    return { counts, paths: drawings.map(({ path }) => path), names: drawings.map(({ name }) => name) };
  };

  it("draws each once, and hands all of them to the site every time", async () => {
    const { counts, paths } = await run(words);
    expect(counts).toEqual({ drawn: 22, reused: 0 });
    expect(site()).toEqual([...paths].sort());
    expect((await run(words)).counts).toEqual({ drawn: 0, reused: 22 });
    expect(site()).toEqual([...paths].sort());
  });

  it("draws only what changed, and forgets what no page has any more", async () => {
    await run(words);
    const { counts, names } = await run({ ...words, ar: "عبارة أخرى" });
    expect(counts).toEqual({ drawn: 1, reused: 21 });
    expect(drawn).toEqual([expect.stringContaining("ar-claim-C01-01")]);
    expect(readdirSync(join(folder, "kept"))).toEqual([...names].sort());
  });

  it("keeps what was drawn before one failed", async () => {
    const failing: Drawer = async (drawings, sheet, save) => {
      await draw(drawings.slice(0, 3), sheet, save);
      throw new Error("a card is not whole");
    };
    await expect(run(words, failing)).rejects.toThrow("a card is not whole");
    expect((await run(words)).counts).toEqual({ drawn: 19, reused: 3 });
  });
});

describe("the words of a card", () => {
  it("put the article's words in quotation marks, and in other ones where they hold some", () => {
    expect(quoted("سنة 2022")).toBe("«سنة 2022»");
    expect(quoted("«بيتاً ثانياً»")).toBe("«بيتاً ثانياً»");
    expect(quoted("أذربيجان هي هدف «إسرائيل»")).toBe("“أذربيجان هي هدف «إسرائيل»”");
  });

  it.each([publishedStory, specimenStory])("say what it shows in at most 420 characters (%s)", async (name) => {
    for (const { story, ui } of (await loadEditions(name)).editions ?? []) {
      const i18n = createI18n(story.lang, ui);
      for (const route of allRoutes(story, story.lang)) {
        const alt = cardAltOf(route, story, i18n);
        expect(alt.length, `${JSON.stringify(route)}: ${alt}`).toBeLessThanOrEqual(420);
        expect(alt, JSON.stringify(route)).toContain(story.name);
      }
    }
  });

  it.each([publishedStory, specimenStory])("carry the denial of what is denied, claim and event (%s)", async (name) => {
    for (const { story, ui } of (await loadEditions(name)).editions ?? []) {
      const { lang, claims, events } = story;
      const denied = new Map(claims.flatMap(({ id, denial }) => (denial ? [[id, denial] as const] : [])));
      expect(claims.filter(({ id, comparison }) => comparison === "contested" && !denied.has(id))).toEqual([]);
      expect(denied.size).toBeGreaterThan(0);
      const altOf = (page: "claim" | "event", id: string) => cardAltOf({ page, lang, id }, story, createI18n(lang, ui));
      for (const [id, denial] of denied) expect(altOf("claim", id)).toContain(denial);
      for (const { id, claims: told = [] } of events)
        for (const claim of told) if (denied.has(claim)) expect(altOf("event", id)).toContain(denied.get(claim));
    }
  });
});
