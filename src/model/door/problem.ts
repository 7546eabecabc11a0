import { closest, distance } from "fastest-levenshtein";

/** Keys and list positions from the top of a JSON file to one value. */
export type Path = readonly (string | number)[];

/** One thing that is wrong in a data file, with its place and the way out. */
export interface Problem {
  /** An error keeps the story from being built; a warning is listed. */
  level: "error" | "warning";
  /** Relative to the repository. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** As in `claims[3].phrase`; empty for the whole file. */
  path: string;
  found: string;
  expected: string;
  /** The nearest valid value; absent where none is near. */
  nearest?: string;
}

/** One readable paragraph that begins with file, line and column, so that terminals and editors link it. */
export function formatProblem({ level, file, line, column, path, found, expected, nearest }: Problem): string {
  const place = `${file}:${line}:${column}${path && ` ${path}`}`;
  const kind = level === "warning" ? "warning, " : "";
  return `${place}: ${kind}found ${found}; expected ${expected}.${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`;
}

/** Orders by file, line and column, errors and warnings mixed. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column;
}

/** A path as people write it: `claims[3].phrase`, and `claims["C07-04"].gloss` for keys that are no plain name. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (!/^[\w$]+$/u.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** A value as it is shown in a problem: quoted, cut at 60 characters; lists and objects by their kind. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  const around = value.search(/<\/?[a-z!]|&[a-z]+;|&#\d+;|[^\P{Nd}0-9]/iu);
  const start = around > 40 ? around - 15 : 0;
  const cut = value.slice(start, start + 60);
  return `"${start > 0 ? "…" : ""}${cut}${start + 60 < value.length ? "…" : ""}"`;
}

/** The valid value that the writer most probably meant, quoted; undefined when none is near. */
export function nearestOf(word: unknown, candidates: Iterable<string>): string | undefined {
  if (typeof word !== "string" || word === "") return undefined;
  const list = [...candidates];
  if (list.length === 0) return undefined;
  const found = closest(word, list);
  return distance(word, found) <= Math.max(2, Math.ceil(word.length * 0.4)) ? `"${found}"` : undefined;
}

/** Values as they stand in a sentence: `"a", "b" or "c"`. */
export function listOf(values: Iterable<unknown>): string {
  const quoted = [...new Set(values)].map((value) => (typeof value === "string" ? `"${value}"` : String(value)));
  const last = quoted.pop() ?? "nothing";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}
