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

/** A short name and what it means. */
export interface Named {
  title: string;
  text: string;
}

/** What the files of data say of themselves in one language: src/i18n/data/<lang>.json. Readers of pages never get it. */
export interface DataWords {
  tables: Readonly<Record<string, Named>>;
  /** By the field's name, or by table, dot, name where it means something of its own there. */
  fields: Readonly<Record<string, Named>>;
  /** The meanings of the values of closed lists, by field as above. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  documents: Readonly<Record<string, string | readonly string[]>>;
}

/** Reads what the files of data say of themselves in a language, or in its primary part. Throws when there is nothing. */
export function loadDataWords(lang: string): DataWords {
  const found = [lang, primaryLanguage(lang)].find((name) => uiLanguages.includes(name)) ?? lang;
  return JSON.parse(readFileSync(new URL(`./data/${found}.json`, import.meta.url), "utf8")) as DataWords;
}
