import { findStep, type PlacedStep } from "#model/path.ts";
import { knownOn } from "#page/known.ts";
import { kindsOf, type StoryEdition } from "#page/reading.ts";
import { parseRoute, relativeHref, type Route } from "#page/routes.ts";
import { type Known, parseState, type Repair, type ViewState } from "#state/viewState.ts";
import { loadKinds } from "#figures/registry.ts";
import { createI18n } from "#i18n/i18n.ts";
import { type Boot, bootLanguage } from "./boot.ts";
import type { View } from "./App.tsx";
import type { Session } from "./session.ts";

/** The page that was loaded, and the view that its address asks for. */
export interface OpenedPage {
  route: Route;
  edition: StoryEdition;
  editionIn: (lang: string) => Promise<StoryEdition>;
  rootUrl: URL;
  knownOn: (route: Route) => Known;
  state: ViewState;
  repairs: readonly Repair[];
  /** The step of the guided path that the address asks for. */
  step: PlacedStep | undefined;
}

/** Loads what a page needs to start the app. Rejects when any of it cannot be had or the story has no such page. */
export async function openPage(boot: Boot): Promise<OpenedPage> {
  const rootUrl = new URL(relativeHref(boot.here, ""), location.href);
  const lang = bootLanguage(boot);
  const editionIn = editionLoader(boot, rootUrl);
  const [edition] = await Promise.all([editionIn(lang), loadStyle(boot, rootUrl)]);
  const { story } = edition;
  const route = parseRoute(boot.here || `${lang}/`, story);
  if (!route) throw new Error(`no route at "${boot.here}"`);
  const { state: asked, repairs } = parseState(location.search, knownOn(story, route));
  const step = findStep(story, asked.step);
  const state = openedAt(asked, step);
  return { route, edition, editionIn, rootUrl, knownOn: (on) => knownOn(story, on), state, repairs, step };
}

/** A link that names a step alone opens all that going to the step would: what it is about, and where its map looks. */
export function openedAt(asked: ViewState, step: PlacedStep | undefined): ViewState {
  if (!step || asked.sel) return asked;
  const map = asked.map ?? step.map;
  return { ...asked, sel: step.sel, ...(map && { map }) };
}

/** What loads the languages of the story, each once. Rejects, with the address, when one cannot be had. */
export function editionLoader(boot: Boot, rootUrl: URL): (lang: string) => Promise<StoryEdition> {
  const loaded = new Map<string, StoryEdition>();
  return async (lang) => {
    const edition = loaded.get(lang) ?? (await loadEdition(boot, rootUrl, lang));
    loaded.set(lang, edition);
    return edition;
  };
}

async function loadEdition(boot: Boot, rootUrl: URL, lang: string): Promise<StoryEdition> {
  const response = await fetch(new URL(boot.editions[lang] ?? "", rootUrl));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as StoryEdition;
}

/**
 * Loads the whole style sheet; a page carries inline only the rules that its markup needs. The sheet has no font faces:
 * a face declared twice makes the browser lay out every word again. Rejects, with its address, when it does not load.
 */
export function loadStyle({ style }: Boot, rootUrl: URL): Promise<void> {
  if (!style) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(style, rootUrl).href;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${link.href} could not be loaded`));
    };
    document.head.append(link);
  });
}

/**
 * What loads all that another page needs, by its path below the site's root.
 * @param firstLang the language of the root's page, which has none in its path
 * @returns undefined if the story has no such page; rejects when it cannot be had without loading the page whole
 */
export function viewLoader(
  { editionIn, store, current }: Session,
  firstLang: string,
): (path: string) => Promise<View | undefined> {
  return async (path) => {
    const lang = path.split("/")[0] || firstLang;
    const edition = await editionIn(lang);
    const route = parseRoute(path || `${lang}/`, edition.story);
    if (!route) return undefined;
    if (route.page === "embed" && path !== current.get().here) throw new Error("the guide comes with its page only");
    const i18n = createI18n(lang, edition.ui, store.get().digits, edition.written);
    await loadKinds(kindsOf(route, edition));
    return { route, here: path, edition, i18n };
  };
}
