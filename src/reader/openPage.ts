import { findStep, type PlacedStep } from "#model/path.ts";
import { knownOn } from "#page/known.ts";
import type { StoryEdition } from "#page/reading.ts";
import { parseRoute, relativeHref, type Route } from "#page/routes.ts";
import { type Known, parseState, type Repair, type ViewState } from "#state/viewState.ts";
import { type Boot, bootLanguage } from "./boot.ts";
import { editionLoader, loadStyle } from "./load.ts";

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
