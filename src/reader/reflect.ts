import * as attribute from "#state/attributes.ts";
import type { ViewState } from "#state/viewState.ts";
import type { View } from "./App.tsx";
import { headOf } from "#page/head.ts";
import { addresserFor, relativeHref } from "#page/routes.ts";

/** Longer than any change of ours takes to be seen (`--pace`). */
const changeMs = 300;

/** Shows on the document's root what style rules ask of the view state. */
export function reflectState({ theme, layer, context, text, contrast, hatch, targets }: ViewState): void {
  const root = document.documentElement;
  const { dataset } = root;
  const shownContext = context ? "on" : "off";
  if (dataset["layer"] && (dataset["layer"] !== layer || dataset["context"] !== shownContext)) {
    root.toggleAttribute(attribute.changing, true);
    setTimeout(() => root.toggleAttribute(attribute.changing, false), changeMs);
  }
  dataset["layer"] = layer;
  dataset["context"] = shownContext;
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
