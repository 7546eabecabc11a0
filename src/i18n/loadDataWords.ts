import { readFileSync } from "node:fs";
import { primaryLanguage } from "./languages.ts";
import { uiLanguages } from "./loadUi.ts";

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
