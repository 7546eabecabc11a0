import type { Story } from "#model/story.ts";
import { parseRoute, type Route } from "#page/routes.ts";
import { formatState, howShown, type Known, parseState, type ViewState } from "#state/viewState.ts";

interface Standpoint {
  /** The path of the site's root, with a closing slash. */
  rootPath: string;
  story: Story;
  /** The view of the page being left; its display settings carry over. */
  state: ViewState;
  knownOn: (route: Route) => Known;
}

/**
 * The page of this site that an address leads to: its path below the root, and the view in which it opens. Undefined
 * for addresses outside the site, pages that the story does not have, and those whose document must be loaded with
 * them.
 */
export function destinationOf(
  url: Pick<URL, "pathname" | "search">,
  { rootPath, story, state, knownOn }: Standpoint,
): { path: string; search: string } | undefined {
  if (!url.pathname.startsWith(rootPath)) return undefined;
  const path = url.pathname.slice(rootPath.length);
  const route = parseRoute(path, story);
  if (!route || route.page === "embed" || route.page === "accessibility") return undefined;
  // The first of a repeated key counts, so the address overrides the display settings that carry over.
  const asked = `${url.search}&${formatState(howShown(state)).slice(1)}`;
  return { path, search: formatState(parseState(asked, knownOn(route)).state) };
}
