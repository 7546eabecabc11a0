import type { DataWords, Named } from "#i18n/loadUi.ts";
import type { UiWords } from "#i18n/uiWords.ts";

/** The words of one language that files of data are described with: their own, and those that pages have too. */
export interface Describing {
  lang: string;
  words: DataWords;
  ui: UiWords;
}

/** The vocabularies that pages show, where their group is not called like the field. */
const groups: Readonly<Record<string, string>> = { "places.role": "placeRole", "relations.kind": "relationKind" };

/** What a table holds. */
export function describeTable({ words, lang }: Describing, table: string): Named {
  return words.tables[table] ?? missing(lang, `tables.${table}`);
}

/** What a field of a table means. */
export function describeField({ words, lang }: Describing, table: string, field: string): Named {
  return words.fields[`${table}.${field}`] ?? words.fields[field] ?? missing(lang, `fields.${table}.${field}`);
}

/** What a value of a field's closed list means. */
export function describeValue({ words, ui, lang }: Describing, table: string, field: string, value: string): Named {
  const text = words.values[`${table}.${field}`]?.[value] ?? words.values[field]?.[value];
  if (text !== undefined) return { title: text.replace(/\.$/u, ""), text };
  const group = ui[groups[`${table}.${field}`] ?? field];
  const found = typeof group === "object" ? group[value] : undefined;
  if (typeof found === "string") return { title: found, text: found };
  const { label, meaning } = found ?? {};
  if (typeof label === "string" && typeof meaning === "string") return { title: label, text: meaning };
  return missing(lang, `values.${table}.${field}.${value}`);
}

/** Words of a document with what they name put in; {{name}} is replaced. */
export function documentWords({ words, lang }: Describing, key: string, values: Record<string, string> = {}): string {
  const found = words.documents[key];
  if (typeof found !== "string") return missing(lang, `documents.${key}`);
  return found.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? missing(lang, name));
}

/** The lines of a list of a document. */
export function documentList({ words, lang }: Describing, key: string): readonly string[] {
  const found = words.documents[key];
  return Array.isArray(found) ? (found as readonly string[]) : missing(lang, `documents.${key}`);
}

function missing(lang: string, key: string): never {
  throw new Error(`src/i18n/data/${lang}.json has no "${key}"`);
}
