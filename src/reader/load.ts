import { kindsOf, type StoryEdition } from "#page/reading.ts";
import { loadKinds } from "#figures/registry.ts";
import { createI18n } from "#i18n/i18n.ts";
import { parseRoute } from "#page/routes.ts";
import type { Boot } from "./boot.ts";
import type { View } from "./App.tsx";
import type { Session } from "./session.ts";

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
