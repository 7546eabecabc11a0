import type { z } from "zod";
import { listAt, parseIssues, valueAt } from "./parseIssues.ts";
import type { Finding, JsonFile } from "./parseJson.ts";
import type { Path, Problem } from "./problem.ts";

/** Reads the files of a story value by value, and knows afterwards where each value stands. */
export interface FileReader {
  readonly files: ReadonlyMap<string, JsonFile>;
  /** All problems found so far, in the order of finding. */
  readonly problems: Problem[];
  /** Checks a whole file against its schema; undefined when it is missing or no JSON. */
  check(name: string, schema: z.ZodType): JsonFile | undefined;
  /** The value at a path, in a list of one; an empty list when it is not valid on its own. */
  valid<Value>(json: JsonFile, schema: z.ZodType<Value>, path: Path): Value[];
  /** The entries of the list at a path that are valid on their own. */
  validEntries(json: JsonFile, schema: z.ZodType, path: Path): unknown[];
  /** Adds a problem at a value of a file. */
  reportIn(json: JsonFile, path: Path, finding: Finding, pointAt?: "value" | "key"): void;
  /** Adds a problem at a value inside an entry that was read. Throws for an entry that was not. */
  report(entry: object, path: Path, finding: Finding, pointAt?: "value" | "key"): void;
}

export function createFileReader(files: ReadonlyMap<string, JsonFile>): FileReader {
  const problems = [...files.values()].flatMap((json) => [...json.problems]);
  const origins = new Map<object, { json: JsonFile; path: Path }>();

  const remember = (value: unknown, json: JsonFile, path: Path): void => {
    if (typeof value !== "object" || value === null) return;
    origins.set(value, { json, path });
    for (const [key, inner] of Object.entries(value))
      remember(inner, json, [...path, Array.isArray(value) ? +key : key]);
  };
  const reportIn: FileReader["reportIn"] = (json, path, finding, pointAt) =>
    problems.push(json.problemAt(path, finding, pointAt));
  const valid: FileReader["valid"] = (json, schema, path) => {
    const { success, data } = schema.safeParse(valueAt(json.value, path));
    if (!success) return [];
    remember(data, json, path);
    return [data];
  };
  return {
    files,
    problems,
    valid,
    reportIn,
    check(name, schema) {
      const json = files.get(name);
      if (json?.value === undefined) return undefined;
      for (const { path, finding, pointAt } of parseIssues(schema, json.value)) reportIn(json, path, finding, pointAt);
      return json;
    },
    validEntries: (json, schema, path) =>
      listAt(json.value, path).flatMap((_, position) => valid(json, schema, [...path, position])),
    report(entry, path, finding, pointAt) {
      const origin = origins.get(entry);
      if (!origin) throw new Error("a problem was reported on a value that came from no file");
      reportIn(origin.json, [...origin.path, ...path], finding, pointAt);
    },
  };
}
