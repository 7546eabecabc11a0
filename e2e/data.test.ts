import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import datapackage from "datapackage";
import { unzipSync } from "fflate";
import tableschema from "tableschema";
import { afterAll, describe, expect, it } from "vitest";
import { dataFilesOf } from "#site/data/dataFiles.ts";
import { kindOptions, loadEditions } from "#site/editions.ts";
import { publishedStory } from "#site/stories.ts";
import { editions } from "./site.ts";
import { csvPaths, dataFolder, readCsv } from "./takenAway.ts";
import { source, tags } from "./words.ts";
import { figureOfKind } from "./ids.ts";

const { story } = editions[source]!;
const zipped = readFileSync(join(dataFolder, `${publishedStory}.zip`));
const folder = mkdtempSync(join(tmpdir(), "data-package-"));
for (const [path, bytes] of Object.entries(unzipSync(zipped))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the data package, unpacked from its zip", async () => {
  const read = await datapackage.Package.load(join(folder, "datapackage.json"), { basePath: folder, strict: true });

  /** The rows of a resource, checked against its schema. That a file may begin with a mark is the parser's `bom`. */
  const rowsOf = async (name: string, relations?: Record<string, readonly Readonly<Record<string, unknown>>[]>) => {
    const { path, schema } = read.resources.find((resource) => resource.name === name)!.descriptor;
    const table = await tableschema.Table.load(join(folder, path), { schema, strict: true, bom: true });
    return table.read({ cast: true, keyed: true, ...(relations && { relations }) });
  };

  it("is a valid Frictionless Data Package with a resource for each table", () => {
    expect(read.errors).toEqual([]);
    expect(read.resources.filter(({ valid }) => !valid).map(({ name }) => name)).toEqual([]);
    expect(read.resources.map(({ name }) => name)).toEqual(
      (
        "claims events places routes boundaries actors relations observations differences sources series series-rows " +
        "corrections figures dictionary"
      ).split(" "),
    );
    expect(read.descriptor.sources).toHaveLength(story.sources.length);
  });

  it("has rows that keep to their schema, as many as the story has entries", async () => {
    const counts: Record<string, number> = {};
    for (const { name } of read.resources) counts[name] = (await rowsOf(name)).length;
    const { claims, events, places, sources, differences, figures } = story;
    const lists = { claims, events, places, sources, differences, figures };
    expect(counts).toMatchObject(Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])));
    expect(counts["series-rows"]).toBeGreaterThan(40);
    expect(counts["corrections"]).toBe(story.corrections.length);
  });

  it("has foreign keys that all lead somewhere, and breaks where one does not", async () => {
    const names = read.resources.flatMap(({ name, descriptor }) => {
      const keys = descriptor.schema.foreignKeys ?? [];
      return keys.length > 0 ? [{ name, to: [...new Set(keys.map(({ reference }) => reference.resource))] }] : [];
    });
    expect(names.map(({ name }) => name)).toEqual(["places", "actors", "relations", "differences", "series-rows"]);
    for (const { name, to } of names) {
      const relations = Object.fromEntries(
        await Promise.all(to.map(async (table) => [table, await rowsOf(table)] as const)),
      );
      await expect(rowsOf(name, relations), name).resolves.not.toHaveLength(0);
      const emptied = Object.fromEntries(to.map((table) => [table, relations[table]!.slice(-1)]));
      await expect(rowsOf(name, emptied), name).rejects.toThrow("Foreign key");
    }
  });

  it("has ids in its lists that all lead somewhere", () => {
    const dictionary = readCsv("dictionary.csv").filter(({ refers_to: to, table }) => to && table !== "figure");
    expect(dictionary.length).toBeGreaterThan(20);
    for (const { table, field, refers_to: target } of dictionary) {
      const ids = new Set(readCsv(`${target}.csv`).map(({ id }) => id));
      const held = readCsv(`${table}.csv`).flatMap((line) => line[field!]!.split(" ").filter(Boolean));
      expect(
        held.filter((id) => !ids.has(id)),
        `${table}.${field}`,
      ).toEqual([]);
    }
  });

  it("is the files beside it, and comes out the same when it is made again", async () => {
    const loaded = await loadEditions(publishedStory);
    const again = dataFilesOf(loaded.editions!, await kindOptions(), read.descriptor.homepage);
    expect(again.size).toBeGreaterThan(40);
    for (const [path, content] of again)
      expect(readFileSync(join(dataFolder, path)).equals(Buffer.from(content)), path).toBe(true);
    for (const [path, bytes] of Object.entries(unzipSync(zipped)))
      expect(readFileSync(join(dataFolder, path)).equals(Buffer.from(bytes)), path).toBe(true);
  });
});

describe("the CSV files", () => {
  it.each(csvPaths)("%s is UTF-8 with a byte order mark, and begins no cell like a formula", (path) => {
    for (const line of readCsv(path))
      for (const [name, cell] of Object.entries(line))
        expect(/^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)), `${name}: ${cell}`).toBe(false);
  });

  it.each(csvPaths)("%s has no id or code that a spreadsheet writes as another number or as a date", (path) => {
    const dateLike = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-. ]?\d/i;
    for (const { id = "", feature = "" } of readCsv(path))
      for (const code of [id, feature].filter(Boolean))
        expect(dateLike.test(code) ? "a date" : String(/^\d/.test(code) ? Number(code) : code), code).toBe(code);
  });

  it("have each claim's phrase to the letter, and JSON has it too", () => {
    const phrases = story.claims.map(({ id, phrase }) => [id, phrase]);
    const inJson = JSON.parse(readFileSync(join(dataFolder, "claims.json"), "utf8")) as {
      id: string;
      phrase: string;
    }[];
    expect(readCsv("claims.csv").map(({ id, phrase }) => [id, phrase])).toEqual(phrases);
    expect(readCsv(`figures/${figureOfKind("claim-list")}.csv`).map(({ id, phrase }) => [id, phrase])).toEqual(phrases);
    expect(inJson.map(({ id, phrase }) => [id, phrase])).toEqual(phrases);
  });

  it("explain both vocabularies, value by value, in every language", () => {
    const terms = readCsv("dictionary.csv").filter(({ table, value }) => table === "claims" && value);
    for (const [field, count] of [
      ["status", 6],
      ["comparison", 8],
    ] as const) {
      const values = terms.filter((term) => term["field"] === field);
      expect(values).toHaveLength(count);
      for (const term of values)
        for (const lang of tags) {
          const meant = { label: term[`title_${lang}`], meaning: term[`description_${lang}`] };
          expect(meant).toEqual((editions[lang]!.ui[field] as Record<string, unknown>)[term["value"]!]);
        }
    }
  });
});
