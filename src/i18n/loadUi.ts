import { primaryLanguage } from "./languages.ts";
import type { UiWords } from "./uiWords.ts";

const files = import.meta.glob<UiWords>("./ui/*.json", { import: "default" });

/** The languages that the engine itself speaks, by the names of its files. */
export const uiLanguages: readonly string[] = Object.keys(files).map((path) =>
  path.slice("./ui/".length, -".json".length),
);

/**
 * Loads the engine's own words of a language, or of its primary part (`ar` for `ar-LB`).
 * Rejects, with the languages there are, when it has none; also when the network fails.
 */
export async function loadUi(lang: string): Promise<UiWords> {
  const load = files[`./ui/${lang}.json`] ?? files[`./ui/${primaryLanguage(lang)}.json`];
  if (!load)
    throw new Error(
      `No engine words in "${lang}": add src/i18n/ui/${lang}.json. There are: ${uiLanguages.join(", ")}.`,
    );
  return load();
}
