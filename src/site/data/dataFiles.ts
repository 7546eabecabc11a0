import { zipSync } from "fflate";
import type { z } from "zod";
import type { StoryEdition } from "#page/reading.ts";
import { loadDataWords } from "#i18n/loadUi.ts";
import { dataPackageOf } from "./dataPackage.ts";
import { dictionaryOf } from "./dictionary.ts";
import { citationOf, licenceOf, readmeOf } from "./documents.ts";
import { figureColumns, figureTable, figureWords } from "./figureFile.ts";
import { type Table, tableCsv, tableObjects, tablesOf } from "./tables.ts";

/** Files by their path below `data/` of a site. */
export type DataFiles = ReadonlyMap<string, string | Uint8Array>;

type Editions = readonly Pick<StoryEdition, "story" | "ui">[];

/**
 * What readers take away of a story: its tables with all that describes them, the same files as one package, and a file
 * for each figure. The same story gives the same bytes, wherever and whenever.
 * @param editions the story in each of its languages, the source language first
 * @param kinds the options schema of every figure kind
 * @param siteUrl the site's absolute address with a closing slash, where it is known
 */
export function dataFilesOf(
  editions: Editions,
  kinds: Readonly<Record<string, z.ZodType>>,
  siteUrl?: string,
): DataFiles {
  const [first] = editions;
  if (!first) throw new Error("the story has no language");
  const packaged = packageFiles(editions, siteUrl);
  return new Map<string, string | Uint8Array>([
    ...packaged,
    [`${first.story.id}.zip`, zipOf(packaged)],
    ...figureFiles(editions, kinds),
  ]);
}

function packageFiles(editions: Editions, siteUrl?: string): Map<string, string> {
  const described = editions.map(({ story, ui }) => ({
    story,
    ui,
    lang: story.lang,
    words: loadDataWords(story.lang),
  }));
  const stories = editions.map(({ story }) => story);
  const tables = tablesOf(stories);
  const dictionary = dictionaryOf([...tables, { name: "figure", columns: figureColumns(stories) }], described);
  const all = [...tables, dictionary] as unknown as readonly Table<never>[];
  const names = all.map(({ name }) => name);
  return new Map([
    ["datapackage.json", jsonText(dataPackageOf(described, all, siteUrl))],
    ["README.md", readmeOf(described, names)],
    ["LICENSE.md", licenceOf(described)],
    ["CITATION.cff", citationOf(described, siteUrl)],
    ...all.flatMap((table): [string, string][] => [
      [`${table.name}.csv`, tableCsv(table)],
      [`${table.name}.json`, jsonText(tableObjects(table))],
    ]),
  ]);
}

function figureFiles(editions: Editions, kinds: Readonly<Record<string, z.ZodType>>): [string, string][] {
  const stories = editions.map(({ story }) => story);
  return (stories[0]?.figures ?? []).flatMap((figure): [string, string][] => {
    const schema = kinds[figure.kind];
    if (!schema) throw new Error(`figure "${figure.id}" is of the unknown kind "${figure.kind}"`);
    const table = figureTable(stories, figure, schema);
    const { id, kind } = figure;
    const json = { id, kind, ...figureWords(stories, id), rows: tableObjects(table) };
    return [
      [`figures/${id}.csv`, tableCsv(table)],
      [`figures/${id}.json`, jsonText(json)],
    ];
  });
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** A zip whose files all bear the first time that the format knows, in every time zone. */
function zipOf(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...files].map(([path, text]) => [path, encoder.encode(text)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 9, mtime: new Date(1980, 0, 1) });
}
