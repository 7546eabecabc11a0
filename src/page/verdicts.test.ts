import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, it, vi } from "vitest";
import { loadEditions } from "#site/editions.ts";
import { publishedStory, specimenStory } from "#site/stories.ts";
import { createI18n } from "#i18n/i18n.ts";
import { type EntityKey, entityKey } from "#model/entity.ts";
import { denialsOf, findClaim } from "#model/questions.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { ReadingProvider } from "#figures/Reading.tsx";
import { EntityAccount } from "#story/EntityAccount.tsx";
import { FigureDifferences } from "#story/FigureDifferences.tsx";
import { renderEmbed, renderRoute } from "#site/prerender.tsx";
import { readingOf, type StoryEdition } from "./reading.ts";
import { routePath } from "./routes.ts";

// Two stories in two languages are drawn whole.
vi.setConfig({ testTimeout: 120_000 });

const loaded = await Promise.all([publishedStory, specimenStory].map(loadEditions));
const editions = loaded.flatMap((story) => story.editions ?? []);

/** A part of a page, as it is read in an edition. */
function rendered(part: ReactElement, edition: StoryEdition): HTMLElement {
  const { story, ui } = edition;
  const store = createStateStore({ initial: defaultState, write: () => undefined });
  const route = { page: "story", lang: story.lang } as const;
  const value = readingOf(route, routePath(route), edition, createI18n(story.lang, ui), store);
  return parse(renderToStaticMarkup(createElement(ReadingProvider, { value }, part)));
}

/** What opens of a thing, on its page and in the panel. */
function accountOf(sel: EntityKey, edition: StoryEdition): HTMLElement {
  return rendered(createElement(EntityAccount, { sel }), edition);
}

/** The words of an element, the names of its marks among them. */
function wordsOf(element: HTMLElement): string {
  const names = [element, ...element.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label"));
  return [element.textContent, ...names].join(" ").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
}

/** The claims that an element leads to, by what it opens. */
function openedBy(element: HTMLElement, { story }: StoryEdition): string[] {
  const attributes = [element, ...element.querySelectorAll("[data-sel]")].flatMap((one) => [
    one.getAttribute("data-sel") ?? "",
    one.getAttribute("data-also") ?? "",
  ]);
  const keys = attributes.join(" ").split(" ");
  const claims = story.claims.filter(({ id }) => keys.includes(entityKey("claim", id))).map(({ id }) => id);
  const events = story.events.filter(({ id }) => keys.includes(entityKey("event", id)));
  return [...claims, ...events.flatMap((event) => event.claims ?? [])];
}

function expectDenials(element: HTMLElement, edition: StoryEdition, where: string): number {
  const denials = denialsOf(edition.story, openedBy(element, edition));
  for (const denial of denials) expect(wordsOf(element), where).toContain(denial);
  return denials.length;
}

describe.each(editions.map((edition) => [`${edition.story.id} in ${edition.story.lang}`, edition] as const))(
  "%s",
  (_, edition) => {
    const { story } = edition;
    const { lang } = story;
    const keysOf = (type: "claim" | "event" | "place" | "actor" | "record", list: readonly { id: string }[]) =>
      list.map(({ id }) => entityKey(type, id));

    it("shows a difference with the claim that it is about alone, and leads there from the others", () => {
      let shown = 0;
      let led = 0;
      for (const claim of story.claims) {
        const account = accountOf(entityKey("claim", claim.id), edition);
        const pairs = account.querySelectorAll("[data-difference]").map((pair) => pair.getAttribute("data-difference"));
        const own = story.differences.filter((difference) => difference.claim === claim.id);
        expect(pairs, claim.id).toEqual(own.map(({ id }) => id));
        for (const { comparison, note } of own) {
          expect(comparison, claim.id).toBe(claim.comparison);
          if (note) expect(account.querySelector("[data-difference]")?.textContent, claim.id).toContain(note);
        }
        for (const difference of story.differences.filter(({ claims }) => claims.includes(claim.id))) {
          if (difference.claim === claim.id) continue;
          expect(account.querySelector(`a[data-sel="claim.${difference.claim}"]`), claim.id).not.toBeNull();
          led += 1;
        }
        shown += pairs.length;
      }
      expect(shown).toBe(story.differences.length);
      expect(led).toBeGreaterThan(0);
    });

    it("lists under a figure where sources say otherwise on a claim that it shows, as that claim's own page says", () => {
      for (const { id, claims } of story.figures) {
        const pairs = rendered(createElement(FigureDifferences, { figureId: id }), edition).querySelectorAll(
          "[data-difference]",
        );
        const wanted = story.differences.filter(
          ({ claim, comparison }) => comparison === "differs" && (claims.length === 0 || claims.includes(claim)),
        );
        expect(pairs.map((pair) => pair.getAttribute("data-difference"))).toEqual(wanted.map((one) => one.id));
        for (const [at, { claim: about }] of wanted.entries()) {
          const line = pairs[at]?.nextElementSibling;
          expect(line?.querySelector("a")?.getAttribute("data-sel")).toBe(`claim.${about}`);
          const { comparison } = findClaim(story, about)!;
          expect(line?.textContent).toContain(createI18n(lang, edition.ui).t(`comparison.${comparison}.label`));
        }
      }
    });

    it("says who denies a claim wherever it opens one", () => {
      let denied = 0;
      const keys = [
        ...keysOf("claim", story.claims),
        ...keysOf("event", story.events),
        ...keysOf("place", story.places),
        ...keysOf("actor", story.actors),
        ...keysOf("record", [...story.observations, ...story.differences]),
      ];
      for (const sel of keys) {
        const account = accountOf(sel, edition);
        denied += expectDenials(account, edition, sel);
        if (!/^claim|^event/.test(sel))
          for (const row of account.querySelectorAll("li")) expectDenials(row, edition, sel);
        if (sel.startsWith("claim"))
          for (const denial of denialsOf(story, [sel.slice("claim.".length)]))
            expect(wordsOf(account), sel).toContain(denial);
      }
      expect(denied).toBeGreaterThan(0);
    });

    it("says it in the row and in the name of every mark, on a figure's page and in its embed", async () => {
      let denied = 0;
      for (const { id } of story.figures) {
        const here = `${lang}/${id}/`;
        const page = await renderRoute({ page: "figure", lang, id }, { here }, edition);
        const embed = await renderEmbed({ of: id, here: `${here}embed/`, revision: 1 }, edition);
        for (const figure of [page.body, embed.body].flatMap((body) => parse(body).querySelectorAll("figure"))) {
          denied += expectDenials(figure, edition, id);
          for (const row of figure.querySelectorAll("tbody tr")) expectDenials(row, edition, id);
        }
      }
      expect(denied).toBeGreaterThan(0);
    });
  },
);
