import { loadKinds } from "#figures/registry.ts";
import { createI18n } from "#i18n/i18n.ts";
import { kindsOf } from "#page/reading.ts";
import { parseRoute } from "#page/routes.ts";
import type { View } from "./App.tsx";
import type { Session } from "./session.ts";

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
