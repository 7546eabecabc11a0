import type { Column } from "./columns.ts";
import { describeField, describeTable, type Describing, documentWords } from "./describe.ts";
import { aboutOf, type Edition } from "./documents.ts";
import type { Table } from "./tables.ts";

/**
 * The descriptor of a story's tables as a Frictionless Data Package, version 1. Titles are in the source language,
 * descriptions in every language, each a paragraph.
 * @param siteUrl the site's absolute address with a closing slash, where it is known
 */
export function dataPackageOf(
  languages: readonly Edition[],
  tables: readonly Table<never>[],
  siteUrl?: string,
): object {
  const [first] = languages;
  if (!first) throw new Error("the story has no language");
  const { story } = first;
  return {
    profile: "tabular-data-package",
    name: story.id,
    ...(siteUrl !== undefined && { id: `${siteUrl}data/datapackage.json`, homepage: siteUrl }),
    title: story.title,
    description: paragraphs(languages.map((edition) => aboutOf(edition))),
    languages: languages.map(({ lang }) => lang),
    licenses: [{ path: "LICENSE.md", title: documentWords(first, "licence") }],
    sources: story.sources.map(({ title, publisher, url }) => ({
      title: title === undefined ? publisher : `${publisher}: ${title}`,
      ...(url !== undefined && { path: url }),
    })),
    resources: tables.map((table) => ({
      profile: "tabular-data-resource",
      name: table.name,
      path: `${table.name}.csv`,
      title: describeTable(first, table.name).title,
      description: paragraphs(languages.map((words) => describeTable(words, table.name).text)),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", doubleQuote: true, quoteChar: '"', lineTerminator: "\r\n", header: true },
      schema: schemaOf(table, first, languages),
    })),
  };
}

function schemaOf({ name: table, columns, key }: Table<never>, first: Describing, languages: readonly Describing[]) {
  const foreign = columns.filter(({ type, refersTo }) => type === "string" && refersTo?.length === 1);
  return {
    fields: columns.map((column) => fieldOf(table, column, first, languages)),
    missingValues: [""],
    ...(key.length > 0 && { primaryKey: key }),
    ...(foreign.length > 0 && {
      foreignKeys: foreign.map(({ name, refersTo }) => ({
        fields: name,
        reference: { resource: refersTo?.[0], fields: "id" },
      })),
    }),
  };
}

function fieldOf(
  table: string,
  { name, field, lang, type, constraints }: Column<never>,
  first: Describing,
  languages: readonly Describing[],
) {
  const { title } = describeField(first, table, field);
  return {
    name,
    type: type === "list" ? "string" : type,
    title: lang === undefined ? title : `${title} (${lang})`,
    description: paragraphs(languages.map((words) => describeField(words, table, field).text)),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function paragraphs(texts: readonly string[]): string {
  return texts.join("\n\n");
}
