import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { editions, plainWords } from "./site.ts";

interface Row {
  id: string;
  value?: number;
  low?: number;
  high?: number;
  qualifier?: string;
  when?: { from?: string; to?: string };
}

/** The parts of an edition's story that hold numbers. */
export interface Dataset {
  id: string;
  figures: { id: string; claims: string[]; options: Json }[];
  claims: {
    id: string;
    paragraph: number;
    phrase: string;
    comparison: string;
    status: string;
    attributedTo: string;
    places?: string[];
    actors?: string[];
    record?: string[];
  }[];
  chapters: { id: string; title: string; part?: string; blocks: { text?: string; figure?: string }[] }[];
  events: {
    id: string;
    record?: string[];
    lane: string;
    when: { precision: string; on?: string };
    places?: { place: string }[];
    claims?: string[];
    counterparts?: string[];
  }[];
  places: { id: string; lon: number; lat: number }[];
  actors: { id: string }[];
  relations: { from: string; to: string; comparison: string; claims: string[] }[];
  observations: { id: string; value?: number; unit?: string; qualifier?: string }[];
  differences: { id: string; claims: string[]; comparison: string; observations: string[] }[];
  sources: { id: string; grade: string; via?: string; archived?: object }[];
  series: { id: string; unit: string; rows: Row[] }[];
}

/** Any JSON. */
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

export function datasetOf(lang: string): Dataset {
  return editions[lang]!.story as unknown as Dataset;
}

/** Words out of which something was taken. */
export interface Rest {
  rest: string;
  /** Numbers of that kind that are not the data's. */
  wrong: string[];
}

/** Stands in words where something was accounted for, so that what stood around it does not become one number. */
export const taken = "¤";

/** All texts inside a value, each with its path. */
export function* textsIn(
  value: Json,
  path: readonly string[] = [],
): Generator<{ path: readonly string[]; text: string }> {
  if (typeof value === "string") yield { path, text: value };
  else if (value && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner as Json, [...path, key]);
}

/** What the article and its sources say, as it is written down: phrases, statements, wordings, each with a number. */
export function quotable(lang: string): string[] {
  return withNumbers([
    ...datasetOf(lang).claims.map(({ phrase }) => phrase),
    ...wordsIn(lang, ["observations", "series"]),
  ]);
}

/** The words of whatever names its sources: the same, titles of sources, and notes on what was read. Longest first. */
export function recordTexts(lang: string): string[] {
  const texts = withNumbers(wordsIn(lang, ["sources", "routes", "boundaries"]));
  return [...texts, ...quotable(lang)].sort((a, b) => b.length - a.length);
}

/** The fields of such entries that are words. */
const worded = "statement title denominator note wording who publisher name treatment".split(" ");

function wordsIn(lang: string, lists: readonly string[]): string[] {
  const story = editions[lang]!.story as unknown as Record<string, Json>;
  return lists
    .flatMap((name) => [...textsIn(story[name])])
    .flatMap(({ path, text }) => (worded.includes(path.at(-1) ?? "") ? [text] : []));
}

function withNumbers(texts: readonly string[]): string[] {
  return [...new Set(texts.map(plainWords))].filter((text) => /\d/.test(text));
}

/** What stands between braces in the story's files, which the site no longer has: each computation, its words split. */
export function computations(storyId: string): string[][] {
  const folder = fileURLToPath(new URL(`../data/${storyId}/`, import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const found = files
    .filter((name) => !name.startsWith("geo/region"))
    .flatMap((name) => [...textsIn(JSON.parse(readFileSync(join(folder, name), "utf8")) as Json)])
    .flatMap(({ text }) => [...text.matchAll(/\{(?:number )?([^{},]*)(?:,[^{}]*)?\}/g)].map(([, call = ""]) => call));
  return [...new Set(found)].map((call) => call.trim().split(/\s+/));
}
