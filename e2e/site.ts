import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, constants } from "node:zlib";
import { parse, type HTMLElement } from "node-html-parser";

/** The built site, which is all that the tests in this folder see. */
export const dist = fileURLToPath(new URL("../dist", import.meta.url));

interface SeriesRow {
  when: { precision: string; on?: string };
  value?: number;
  low?: number;
  high?: number;
  qualifier?: string;
  observation?: string;
}

/** The parts of an edition that the tests compare the pages with. */
export interface Edition {
  story: {
    id: string;
    lang: string;
    name: string;
    title: string;
    shortTitle?: string;
    description: string;
    /** A day: 2026-11-24. */
    published: string;
    contact?: string;
    article: { language: string; inShort: string };
    corrections: { date: string }[];
    sourceLanguage: string;
    languages: string[];
    figures: {
      id: string;
      kind: string;
      title: string;
      shortTitle?: string;
      takeaway: string;
      howToRead: string;
      claims: string[];
      options: Record<string, unknown>;
    }[];
    opening: { type: string; id: string; text?: string; figure?: string }[];
    matters: { id: string; title: string; claim: string; claimed: string; sources: string; chapter: string }[];
    parts: { id: string; title: string }[];
    chapters: {
      id: string;
      title: string;
      part?: string;
      blocks: { type: string; id: string; text?: string; figure?: string }[];
    }[];
    path: { prose: string; sel: string; figure: string }[];
    claims: { id: string; phrase: string; gloss: string; denial?: string; status: string; comparison: string }[];
    differences: {
      id: string;
      claim: string;
      claims: string[];
      articleSays: string;
      recordSays: string;
      comparison: string;
    }[];
    events: {
      id: string;
      title: string;
      claims?: string[];
      counterparts?: string[];
      sources?: string[];
      places?: { place: string }[];
    }[];
    sources: { id: string; publisher: string; title?: string }[];
    places: { id: string; name: string }[];
    actors: { id: string; claims?: string[] }[];
    relations: { id: string; claims: string[] }[];
    observations: { id: string }[];
    series: { id: string; rows: SeriesRow[] }[];
  };
  /** The engine's own words, by group. */
  ui: Record<string, Record<string, string | Record<string, string>>>;
}

/** All blocks of a story in reading order: those of its opening, then those of its chapters. */
export const blocksOf = ({ opening, chapters }: Edition["story"]) => [
  ...opening,
  ...chapters.flatMap(({ blocks }) => blocks),
];

/** The editions that the site ships, by language. */
export const editions: Record<string, Edition> = Object.fromEntries(
  readdirSync(join(dist, "assets"))
    .filter((name) => /-[\w-]+-[0-9a-f]{8}\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(dist, "assets", name), "utf8")) as Edition)
    .map((edition) => [edition.story.lang, edition]),
);

const paths: readonly string[] = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith("index.html"))
  .map((name) => name.slice(0, -"index.html".length))
  .sort();

/** Whether a page is for frames: "ar/map/embed/", but not "ar/embed/", which is about them. */
const isEmbed = (path: string) => /.\/.+\/embed\/$/.test(path);

/** All pages for readers, as paths below the root: "", "ar/", "ar/map/". */
export const pagePaths: readonly string[] = paths.filter((path) => !isEmbed(path));

/** All embeds, each figure's and the story's, in every revision: "ar/map/embed/", "ar/map/r/1/embed/". */
export const embedPaths: readonly string[] = paths.filter(isEmbed);

export function readPage(path: string): { html: string; root: HTMLElement } {
  const html = readFileSync(join(dist, path, "index.html"), "utf8");
  return { html, root: parse(html, { comment: false }) };
}

/** The words of an element as a reader meets them: no tags, no direction marks, single spaces. */
export function wordsIn(element: HTMLElement | null): string {
  return plainWords(element?.textContent ?? "");
}

/** A text as part of a pattern that stands for itself. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function plainWords(text: string): string {
  return text
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Prose as it reads: `[words|claim.C01-01]` is its words. */
export function proseWords(text: string): string {
  return plainWords(text.replace(/\[([^|\]]*)\|[^\]]*\]/g, "$1"));
}

/** Bytes of a file as a reader downloads it: its brotli twin where there is one. */
export function downloadBytes(path: string): number {
  const file = join(dist, path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** What of a page a browser can already read when only the first bytes of its brotli form have come. */
export function firstBytesOf(path: string, bytes: number): string {
  const compressed = readFileSync(join(dist, path, "index.html.br")).subarray(0, bytes);
  return brotliDecompressSync(compressed, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString("utf8");
}
