import * as attribute from "#state/attributes.ts";
import type { Theme, ViewState } from "#state/viewState.ts";
import { headOf } from "#page/head.ts";
import { addresserFor, relativeHref } from "#page/routes.ts";
import { describeControls } from "#figures/describeControls.ts";
import { showTables, tablesShown } from "#figures/openTables.ts";
import { showStandings } from "#figures/standing.ts";
import type { Story } from "#model/story.ts";
import type { StateStore } from "#state/stateStore.ts";
import type { View } from "./App.tsx";

/** Longer than any change of ours takes to be seen (`--pace`). */
const changeMs = 300;

/** Shows on the document's root what style rules ask of the view state. */
export function reflectState({ theme, layer, context, text, contrast, hatch, targets }: ViewState): void {
  const root = document.documentElement;
  const { dataset } = root;
  const before = dataset["context"] && `${dataset["layer"]} ${dataset["context"]}`;
  dataset["layer"] = layer;
  dataset["context"] = context ? "on" : "off";
  if (before && before !== `${layer} ${dataset["context"]}`) {
    root.toggleAttribute(attribute.changing, true);
    setTimeout(() => root.toggleAttribute(attribute.changing, false), changeMs);
  }
  dataset["theme"] = theme;
  dataset["text"] = text;
  dataset["contrast"] = contrast;
  dataset["hatch"] = hatch;
  dataset["targets"] = targets;
  if (hatch === "on")
    void import("./articlePattern.ts").then(({ addArticlePattern }) => {
      addArticlePattern();
    });
}

/** Has the document's language, direction, title and head follow the view. */
export function reflectHead({ route, here, edition, i18n }: View): void {
  const root = new URL(relativeHref(here, ""), location.href).href;
  const head = headOf(route, edition.story, i18n, addresserFor(here, root));
  document.documentElement.lang = head.lang;
  document.documentElement.dir = head.dir;
  document.title = head.title;
  document.querySelector('meta[name="description"]')?.setAttribute("content", head.description);
  document.querySelector('link[rel="canonical"]')?.setAttribute("href", head.canonical);
  for (const { lang, href } of head.alternates)
    document.querySelector(`link[rel="alternate"][hreflang="${lang}"]`)?.setAttribute("href", href);
}

/** Keeps the addresses in the head from turning with the page's own, which changes without a load. */
export function fixHead(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("head link[href]")) link.href = new URL(link.href).href;
}

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
