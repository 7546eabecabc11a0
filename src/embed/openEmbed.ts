import { kindsOf, type StoryEdition } from "#page/reading.ts";
import { type Embedded, embeddedPage, embeddedRoute, wholeStory } from "#page/embedded.ts";
import { relativeHref, type Route } from "#page/routes.ts";
import { entityExists, isSubject } from "#model/questions.ts";
import { type Known, parseState, type Repair, type ViewState } from "#state/viewState.ts";

/** An embed that was loaded, and the view that it is asked for. */
export interface OpenedEmbed {
  embedded: Embedded;
  /** The page of our own that it stands for. */
  route: Route;
  /** The kinds of the figures that it shows. */
  kinds: readonly string[];
  known: Known;
  state: ViewState;
  repairs: readonly Repair[];
  /** The address of that page, without a view. */
  ownPage: string;
}

/**
 * Reads the embed's own boot data. Throws when there is none, which means that the build is broken.
 * @param asked the view that the host asks for, as a query; else the one of the embed's own address counts
 */
export function openEmbed(edition: StoryEdition, asked: string | undefined): OpenedEmbed {
  const text = document.getElementById("boot")?.textContent;
  if (!text) throw new Error("the embed carries no boot data");
  const embedded = JSON.parse(text) as Embedded;
  const { story } = edition;
  const { of, here } = embedded;
  const known: Known = {
    entity: (key) => entityExists(story, key),
    step: () => false,
    subject: (id) => isSubject(story, id),
    table: (figure) => figure === of,
  };
  const route = embeddedRoute(story.lang, of);
  const { state, repairs } = parseState(asked ?? location.search, known);
  const siteUrl = edition.siteUrl ?? new URL(relativeHref(here, ""), location.href).href;
  return {
    embedded,
    route,
    kinds: kindsOf(route, edition).slice(0, of === wholeStory ? 1 : undefined),
    known,
    // In an embed's address the theme is the host's look, no part of the view.
    state: asked === undefined ? { ...state, theme: "auto" } : state,
    repairs,
    ownPage: siteUrl + embeddedPage(story.lang, of),
  };
}
