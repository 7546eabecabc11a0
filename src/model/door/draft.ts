import type { z } from "zod";
import { createFileReader, type FileReader } from "./fileReader.ts";
import { listAt, valueAt } from "./parseIssues.ts";
import { type Finding, type JsonFile, parseJson } from "./parseJson.ts";
import { listOf, nearestOf, type Path, type Problem } from "./problem.ts";
import { actor, actorsFile, relation, relationsFile } from "../schema/actor.ts";
import { claim, claimsFile } from "../schema/claim.ts";
import { event, eventsFile } from "../schema/event.ts";
import { mapFile } from "../schema/map.ts";
import { boundariesFile, boundary, place, placesFile, route, routesFile } from "../schema/place.ts";
import {
  correction,
  correctionsFile,
  difference,
  observation,
  type PublishedFile,
  publishedFile,
  recordFile,
  series,
  source,
  sourcesFile,
} from "../schema/record.ts";
import { chapter, figureBlock, type StoryFile, storyFile } from "../schema/story.ts";
import { textFile } from "../schema/text.ts";
import type { StoryData, StoryFiles } from "../storyData.ts";

/** The lists of entries in a story's files. */
export type List = Exclude<keyof StoryData, "story" | "series" | "texts">;

/**
 * A story during validation: every entry that is valid on its own, even if others are not, so that the checks between
 * entries run on all of them and every problem is found at once.
 */
export interface Draft extends Omit<StoryData, "story"> {
  story: Partial<StoryFile>;
  /** What each revision that was kept was published with, by its number. */
  published: Readonly<Record<string, PublishedFile>>;
  files: ReadonlyMap<string, JsonFile>;
  problems: Problem[];
  /** The letters of the article, where a copy is there. */
  article?: readonly string[];
  /** The name of the story's folder. */
  folder: string;
  /** The ids of a list, those of invalid entries included; undefined when its file or one of them could not be read. */
  ids(list: List | "series"): ReadonlySet<string> | undefined;
  reportIn: FileReader["reportIn"];
  /** Adds a problem at a value inside an entry. */
  report(entry: object, path: Path, finding: Finding, pointAt?: "value" | "key"): void;
}

/** Which file holds which lists; the ones that a story can do without may be missing. */
export const fileLists: Readonly<
  Record<string, { schema: z.ZodType; lists: Partial<Record<List, z.ZodType>>; optional?: true }>
> = {
  "claims.json": { schema: claimsFile, lists: { claims: claim } },
  "events.json": { schema: eventsFile, lists: { events: event } },
  "places.json": { schema: placesFile, lists: { places: place } },
  "geo/routes.json": { schema: routesFile, lists: { routes: route }, optional: true },
  "geo/boundaries.json": { schema: boundariesFile, lists: { boundaries: boundary }, optional: true },
  "geo/map.json": { schema: mapFile, lists: {}, optional: true },
  "actors.json": { schema: actorsFile, lists: { actors: actor } },
  "relations.json": { schema: relationsFile, lists: { relations: relation }, optional: true },
  "record.json": { schema: recordFile, lists: { observations: observation, differences: difference } },
  "sources.json": { schema: sourcesFile, lists: { sources: source } },
  "corrections.json": { schema: correctionsFile, lists: { corrections: correction }, optional: true },
};

/** Reads all files of a story into a draft, with the problems of each file on its own. */
export function createDraft({ folder, texts, article }: StoryFiles): Draft {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, parseJson(`${folder}/${name}`, text)]));
  const reader = createFileReader(files);
  const { problems, report, reportIn } = reader;
  const { lists, ids } = draftLists(reader, folder);
  const namesIn = (inside: string) => [...files.keys()].filter((name) => name.startsWith(inside));
  const idOf = (name: string) => name.slice(name.indexOf("/") + 1, -".json".length);
  const seriesFiles = namesIn("series/").sort();
  ids.set("series", new Set(seriesFiles.map(idOf)));
  // Problems are told in the order of finding: the lists, the story, the series, the texts, then what no story has.
  const story = draftStory(reader, folder);
  const readAll = <Value>(names: readonly string[], schema: z.ZodType<Value>) =>
    names.flatMap((name) => {
      const json = reader.check(name, schema);
      return json ? reader.valid(json, schema, []).map((value) => [idOf(name), value] as const) : [];
    });
  const draft: Draft = {
    ...lists,
    story,
    series: readAll(seriesFiles, series).map(([, value]) => value),
    texts: Object.fromEntries(readAll(namesIn("text/"), textFile)),
    published: Object.fromEntries(readAll(namesIn("revisions/"), publishedFile)),
    files,
    problems,
    ...(article !== undefined && { article: [...article.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n")] }),
    folder: folder.slice(folder.lastIndexOf("/") + 1),
    ids: (list) => ids.get(list),
    report,
    reportIn,
  };
  problems.push(...unknownFiles(folder, files));
  return draft;
}

type Lists = Omit<StoryData, "story" | "series" | "texts">;

/** Reads the lists of all files. The ids of a list are undefined when its file could not be read. */
function draftLists(
  { files, problems, check, validEntries }: FileReader,
  folder: string,
): { lists: Lists; ids: Map<string, ReadonlySet<string> | undefined> } {
  const lists: Partial<Record<List, unknown[]>> = {};
  const ids = new Map<string, ReadonlySet<string> | undefined>();
  for (const [name, { schema, lists: inFile, optional }] of Object.entries(fileLists)) {
    const json = check(name, schema);
    const isAbsent = !files.has(name);
    if (isAbsent && !optional) problems.push(missingFile(`${folder}/${name}`));
    for (const [list, entry] of Object.entries(inFile)) {
      lists[list as List] = json ? validEntries(json, entry, [list]) : [];
      const isKnown = json ? everyId(json.value, [list]) : optional && isAbsent;
      ids.set(list, isKnown ? idsAt(json?.value, [list]) : undefined);
    }
  }
  return { lists: lists as Lists, ids };
}

/** The ids of the list at a path of unchecked JSON. */
export function idsAt(value: unknown, path: Path): Set<string> {
  return new Set(
    listAt(value, path)
      .map((entry) => valueAt(entry, ["id"]))
      .filter((id) => typeof id === "string"),
  );
}

/** Whether each entry of a list has an id that can be read; where one has not, references may be to it. */
export function everyId(value: unknown, path: Path): boolean {
  return listAt(value, path).every((entry) => typeof valueAt(entry, ["id"]) === "string");
}

/** Where the blocks of an unchecked story stand, in reading order. */
export function blockLists(story: unknown): Path[] {
  const chapters = listAt(story, ["chapters"]);
  return [["opening"], ...chapters.map((_, position): Path => ["chapters", position, "blocks"])];
}

/** The rows of all series, invalid ones included: series id, dot, row id. */
export function rowIds(files: Draft["files"]): string[] {
  return [...files].flatMap(([name, json]) => {
    const [, id] = /^series\/(.+)\.json$/u.exec(name) ?? [];
    return id === undefined ? [] : [...idsAt(json.value, ["rows"])].map((row) => `${id}.${row}`);
  });
}

function draftStory({ files, problems, check, valid, validEntries }: FileReader, folder: string): Partial<StoryFile> {
  const json = check("story.json", storyFile);
  if (!files.has("story.json")) problems.push(missingFile(`${folder}/story.json`));
  if (!json) return {};
  const fields = Object.entries(storyFile.shape).flatMap(([field, schema]) =>
    field === "figures" || field === "chapters"
      ? [[field, validEntries(json, field === "figures" ? figureBlock : chapter, [field])]]
      : valid(json, schema as z.ZodType, [field]).map((value) => [field, value]),
  );
  return Object.fromEntries(fields) as Partial<StoryFile>;
}

function missingFile(file: string): Problem {
  return ofWhole(file, { found: "no file", expected: "this file in the story's folder" });
}

/** What is wrong with a file as a whole. */
function ofWhole(file: string, finding: Finding): Problem {
  return { level: "error", file, line: 1, column: 1, path: "", ...finding };
}

function unknownFiles(folder: string, files: ReadonlyMap<string, JsonFile>): Problem[] {
  const known = ["story.json", ...Object.keys(fileLists)];
  const strange = [...files.keys()].filter(
    (name) => !known.includes(name) && !/^((geo|series|text)\/[^/]+|revisions\/[1-9]\d*\.json)$/u.test(name),
  );
  const expected = `${listOf(known)}, or a file in series/, text/, geo/ or revisions/`;
  return strange.map((name) =>
    ofWhole(`${folder}/${name}`, { found: "a file that no story has", expected, nearest: nearestOf(name, known) }),
  );
}
