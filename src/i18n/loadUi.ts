import { readdirSync, readFileSync } from "node:fs";
import { primaryLanguage } from "./languages.ts";
import type { UiWords } from "./uiWords.ts";

const folder = new URL("./ui/", import.meta.url);

/** The languages that the engine itself speaks, by the names of its files. */
export const uiLanguages: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length));

/**
 * Reads the engine's own words of a language, or of its primary part (`ar` for `ar-LB`), from disk: readers get them
 * with the edition. Throws, with the languages there are, when it has none.
 */
export function loadUi(lang: string): UiWords {
  const found = [lang, primaryLanguage(lang)].find((name) => uiLanguages.includes(name));
  if (!found)
    throw new Error(
      `No engine words in "${lang}": add src/i18n/ui/${lang}.json. There are: ${uiLanguages.join(", ")}.`,
    );
  return JSON.parse(readFileSync(new URL(`${found}.json`, folder), "utf8")) as UiWords;
}
