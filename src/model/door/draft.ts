import type { z } from "zod";
import { parseIssues, valueAt } from "./parseIssues.ts";
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
 * A story on its way through the door: the entries that are sound on their own, whatever is wrong with others, so that
 * the checks between entries run on all of them and every problem is found at once.
 */
export interface Draft extends Omit<StoryData, "story"> {
  story: Partial<StoryFile>;
  files: ReadonlyMap<string, JsonFile>;
  problems: Problem[];
  /** The ids of a list, those of unsound entries included; undefined when its file could not be read. */
  ids(list: List | "series"): ReadonlySet<string> | undefined;
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
export function createDraft({ folder, texts }: StoryFiles): Draft {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, parseJson(`${folder}/${name}`, text)]));
  const problems = [...files.values()].flatMap((json) => [...json.problems]);
  const origins = new Map<object, { json: JsonFile; path: Path }>();
  const ids = new Map<string, ReadonlySet<string> | undefined>();

  const check = (name: string, schema: z.ZodType): JsonFile | undefined => {
    const json = files.get(name);
    if (json?.value === undefined) return undefined;
    for (const { path, finding, pointAt } of parseIssues(schema, json.value))
      problems.push(json.problemAt(path, finding, pointAt));
    return json;
  };
  const sound = <Entry>(json: JsonFile, schema: z.ZodType<Entry>, path: Path): Entry[] => {
    const { success, data } = schema.safeParse(valueAt(json.value, path));
    if (!success) return [];
    mark(data, json, path);
    return [data];
  };
  const mark = (value: unknown, json: JsonFile, path: Path): void => {
    if (typeof value !== "object" || value === null) return;
    origins.set(value, { json, path });
    for (const [key, inner] of Object.entries(value)) mark(inner, json, [...path, Array.isArray(value) ? +key : key]);
  };
  const entries = (json: JsonFile, schema: z.ZodType, path: Path): unknown[] =>
    listAt(json.value, path).flatMap((_, position) => sound(json, schema, [...path, position]));

  const lists: Partial<Record<List, unknown[]>> = {};
  for (const [name, { schema, lists: inFile, optional }] of Object.entries(fileLists)) {
    const json = check(name, schema);
    if (!files.has(name) && !optional) problems.push(missingFile(`${folder}/${name}`));
    for (const [list, entry] of Object.entries(inFile)) {
      lists[list as List] = json ? entries(json, entry, [list]) : [];
      ids.set(list, json || (optional && !files.has(name)) ? idsAt(json?.value, [list]) : undefined);
    }
  }
  const seriesFiles = [...files.keys()].filter((name) => name.startsWith("series/")).sort();
  ids.set("series", new Set(seriesFiles.map((name) => name.slice("series/".length, -".json".length))));
  const storyJson = check("story.json", storyFile);
  if (!files.has("story.json")) problems.push(missingFile(`${folder}/story.json`));
  const draft: Draft = {
    ...(lists as Omit<StoryData, "story" | "series" | "texts">),
    story: storyJson ? draftStory(storyJson, sound, entries) : {},
    series: seriesFiles.flatMap((name) => {
      const json = check(name, series);
      return json ? sound(json, series, []) : [];
    }),
    texts: Object.fromEntries(
      [...files.keys()]
        .filter((name) => name.startsWith("text/"))
        .flatMap((name) => {
          const json = check(name, textFile);
          return json
            ? sound(json, textFile, []).map((text) => [name.slice("text/".length, -".json".length), text])
            : [];
        }),
    ),
    files,
    problems,
    ids: (list) => ids.get(list),
    report(entry, path, finding, pointAt) {
      const origin = origins.get(entry);
      if (!origin) throw new Error("a problem was reported on a value that came from no file");
      problems.push(origin.json.problemAt([...origin.path, ...path], finding, pointAt));
    },
  };
  problems.push(...unknownFiles(folder, files));
  return draft;
}

/** The list at a path of unchecked JSON; empty where there is none. */
export function listAt(value: unknown, path: Path): unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}

/** The ids of the list at a path of unchecked JSON. */
export function idsAt(value: unknown, path: Path): Set<string> {
  return new Set(
    listAt(value, path)
      .map((entry) => valueAt(entry, ["id"]))
      .filter((id) => typeof id === "string"),
  );
}

/** The rows of all series, unsound ones included: series id, dot, row id. */
export function rowIds(files: Draft["files"]): string[] {
  return [...files].flatMap(([name, json]) => {
    const [, id] = /^series\/(.+)\.json$/u.exec(name) ?? [];
    return id === undefined ? [] : [...idsAt(json.value, ["rows"])].map((row) => `${id}.${row}`);
  });
}

function draftStory(
  json: JsonFile,
  sound: <Entry>(json: JsonFile, schema: z.ZodType<Entry>, path: Path) => Entry[],
  entries: (json: JsonFile, schema: z.ZodType, path: Path) => unknown[],
): Partial<StoryFile> {
  const fields = Object.entries(storyFile.shape).flatMap(([field, schema]) =>
    field === "figures" || field === "chapters"
      ? [[field, entries(json, field === "figures" ? figureBlock : chapter, [field])]]
      : sound(json, schema as z.ZodType, [field]).map((value) => [field, value]),
  );
  return Object.fromEntries(fields) as Partial<StoryFile>;
}

function missingFile(file: string): Problem {
  return {
    level: "error",
    file,
    line: 1,
    column: 1,
    path: "",
    found: "no file",
    expected: "this file in the story's folder",
  };
}

function unknownFiles(folder: string, files: ReadonlyMap<string, JsonFile>): Problem[] {
  const known = ["story.json", ...Object.keys(fileLists)];
  const strange = [...files.keys()].filter(
    (name) => !known.includes(name) && !/^(geo|series|text)\/[^/]+$/u.test(name),
  );
  return strange.map((name) => ({
    level: "error",
    file: `${folder}/${name}`,
    line: 1,
    column: 1,
    path: "",
    found: `a file that no story has`,
    expected: `${listOf(known)}, or a file in series/, text/ or geo/`,
    nearest: nearestOf(name, known),
  }));
}
