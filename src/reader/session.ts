import type { StoryEdition } from "#page/reading.ts";
import type { Route } from "#page/routes.ts";
import type { StateStore } from "#state/stateStore.ts";
import type { Known } from "#state/viewState.ts";
import type { CurrentView } from "./currentView.ts";

/** What the parts of the app share on a page of ours, for as long as it is not loaded again. */
export interface Session {
  /** The site's root, with a closing slash. */
  rootUrl: URL;
  /** A language of the story, loaded once. Rejects when it cannot be had. */
  editionIn: (lang: string) => Promise<StoryEdition>;
  /** What a page has to select, to step to and to open. */
  knownOn: (route: Route) => Known;
  store: StateStore;
  current: CurrentView;
}
