import { describeControls } from "#figures/describeControls.ts";
import { showTables, tablesShown } from "#figures/openTables.ts";
import { showStandings } from "#figures/standing.ts";
import type { Story } from "#model/story.ts";
import * as attribute from "#state/attributes.ts";
import type { StateStore } from "#state/stateStore.ts";
import type { Theme, ViewState } from "#state/viewState.ts";
import { reflectState } from "./reflect.ts";

/**
 * Shows a view wherever React does not: on the root, on links and marks, in closed tables.
 * @param theme the theme to show, if it is not the view's own
 */
export function showView(story: Story, state: ViewState, theme: Theme = state.theme): void {
  reflectState({ ...state, theme });
  showStandings(story, state);
  showTables(state);
  for (const button of document.querySelectorAll(`[${attribute.set}^="order="]`))
    button.setAttribute("aria-pressed", String(button.getAttribute(attribute.set) === `order=${state.order}`));
}

/** Shows the first view: tables that the reader opened before the app ran stay open and become part of it. */
export function showFirstView(story: Story, store: StateStore, theme?: Theme): void {
  // In figures that do not hydrate, too.
  describeControls(document);
  const state = store.get();
  showView(story, { ...state, table: [...state.table, ...tablesShown()] }, theme);
}
