import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { denialsOf } from "#model/questions.ts";
import { defaultState, type ViewState } from "#state/viewState.ts";
import type { Subject } from "#story/citation.ts";
import { loadEditions } from "#site/editions.ts";
import { specimenStory } from "#site/stories.ts";
import { alternativeText, linksOf, shareText, type Sharing } from "./sharing.ts";

const editions = (await loadEditions(specimenStory)).editions ?? [];
const site = "https://dossier.example/";

function sharing(subject: Subject, state: Partial<ViewState> = {}, at = 0): Sharing {
  const { story, ui } = editions[at]!;
  const i18n = createI18n(story.lang, ui);
  const view = { ...defaultState, ...state };
  const storyIn = () => Promise.reject(new Error("not asked for"));
  return { subject, story, i18n, state: view, rootUrl: new URL(site), siteUrl: site, hasPictures: true, storyIn };
}

const { story } = editions[0]!;
const figure = story.figures[0]!.id;
const [claim] = story.claims;
const waysOf = (...asked: Parameters<typeof sharing>) =>
  linksOf(sharing(...asked)).map(({ words, address }) => [words, address.replace(site, "")]);

describe("linksOf", () => {
  const { lang } = story;

  it("is the one page where nothing but its first view is seen", () => {
    expect(waysOf({ figure })).toEqual([["share.linkFirst", `${lang}/${figure}/`]]);
  });

  it("offers what is seen before the first view, and before both the page of the claim or event that is selected", () => {
    expect(waysOf({ figure }, { layer: "article" })).toEqual([
      ["share.linkSeen", `${lang}/${figure}/?layer=article`],
      ["share.linkFirst", `${lang}/${figure}/`],
    ]);
    expect(waysOf({ figure }, { sel: `claim.${claim!.id}` })).toEqual([
      ["share.linkSelected", `${lang}/claim/${claim!.id}/`],
      ["share.linkSeen", `${lang}/${figure}/?sel=claim.${claim!.id}`],
      ["share.linkFirst", `${lang}/${figure}/`],
    ]);
  });

  it("leads nowhere that has no page: a place, or a claim that the story does not have", () => {
    for (const sel of [`place.${story.places[0]!.id}`, "claim.C99-99"] as const)
      expect(waysOf({ figure }, { sel }).map(([words]) => words)).toEqual(["share.linkSeen", "share.linkFirst"]);
  });

  it("stays with a claim that is shared itself", () => {
    const subject = { sel: `claim.${claim!.id}` } as const;
    expect(waysOf(subject, { sel: `claim.${story.claims[1]!.id}` })).toHaveLength(1);
  });
});

describe.each(editions.map((edition, at) => [edition.story.lang, at] as const))("the text to post in %s", (_, at) => {
  const edition = editions[at]!;
  const textOf = (subject: Subject) => shareText(sharing(subject, {}, at), `${site}x/`);

  it("says of a claim what it says, who says so, how it compares and what sources say, then the link", () => {
    const i18n = createI18n(edition.story.lang, edition.ui);
    for (const { id, gloss, status, comparison } of edition.story.claims) {
      const text = textOf({ sel: `claim.${id}` });
      expect(text).toContain(i18n.localiseDigits(gloss));
      for (const label of [i18n.t(`status.${status}.label`), i18n.t(`comparison.${comparison}.label`)])
        expect(text).toContain(label);
      for (const { recordSays } of edition.story.differences.filter((one) => one.claim === id))
        expect(text).toContain(i18n.localiseDigits(recordSays));
      expect(text.endsWith(` ${site}x/`)).toBe(true);
    }
  });

  it("carries who denies it, of claims, events and figures, and so does the alternative text of a card", () => {
    const { claims, events, figures } = edition.story;
    const said = [
      ...claims.map(({ id }) => ({ subject: { sel: `claim.${id}` } as const, about: [id] })),
      ...events.map((event) => ({ subject: { sel: `event.${event.id}` } as const, about: event.claims ?? [] })),
      ...figures.map(({ id, claims: about }) => ({ subject: { figure: id }, about })),
    ];
    const denied = said.filter(({ about }) => denialsOf(edition.story, about).length > 0);
    expect(denied.length).toBeGreaterThan(2);
    for (const { subject, about } of denied)
      for (const denial of denialsOf(edition.story, about)) {
        expect(textOf(subject)).toContain(denial);
        if ("sel" in subject) expect(alternativeText(sharing(subject, {}, at))).toContain(denial);
      }
  });
});
