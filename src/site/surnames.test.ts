import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const dataUrl = new URL("../../data/", import.meta.url);
const stories = readdirSync(dataUrl).filter(
  (name) => existsSync(new URL(`${name}/story.json`, dataUrl)) && name !== "schema",
);

type Words = Record<string, string>;

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, dataUrl), "utf8")) as Record<string, unknown>;
}

/** Every text of a story's files in the source's language, or of one translation, by its path. */
function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return /\.(?:phrase|id)$/.test(path) ? [] : [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** Words without quotation marks, stops, the Arabic article and what is written together with it. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => (word ? [bare(word)] : []));
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/^[وفبلك](?=ال)/, "")
    .replace(/^(?:لل|ال)/, "");
}

/** Whether a word is one of these, also with the Arabic "and" before it. */
function tells(word: string, telling: ReadonlySet<string>): boolean {
  return telling.has(word) || telling.has(word.replace(/^و/, ""));
}

interface Edition {
  name: string;
  texts: [string, string][];
  actors: Words[];
}

const editions: Edition[] = stories.flatMap((story): Edition[] => {
  const persons = json(`${story}/actors.json`)["actors"] as (Words & { id: string })[];
  const files = readdirSync(new URL(`${story}/`, dataUrl), { recursive: true, encoding: "utf8" });
  const own = files.filter((name) => name.endsWith(".json") && !/^(?:text|geo)\//.test(name));
  const translations = files.filter((name) => /^text\/.*\.json$/.test(name));
  return [
    { name: story, actors: persons, texts: own.flatMap((name) => textsOf(json(`${story}/${name}`), name)) },
    ...translations.map((name) => {
      const text = json(`${story}/${name}`);
      const names = text["actors"] as Record<string, Words>;
      const actors = persons.map((person) => ({ ...person, ...names[person.id] }));
      return { name: `${story}/${name}`, actors, texts: textsOf(text, name) };
    }),
  ];
});

/** The surnames that two persons share, each with the words that tell them apart: first names, offices, a family. */
function sharedSurnames(actors: readonly Words[]): Map<string, ReadonlySet<string>> {
  const surnames = actors.flatMap(({ kind, name = "" }) => (kind === "person" ? wordsOf(name).slice(1).slice(-1) : []));
  const shared = surnames.filter((name, at) => surnames.indexOf(name) !== at && !/\d/.test(name));
  return new Map(
    shared.map((surname) => {
      const bearers = actors.filter(({ name = "" }) => wordsOf(name).includes(surname));
      return [surname, new Set(bearers.flatMap(({ name = "", role = "" }) => wordsOf(`${name} ${role}`)))];
    }),
  );
}

it("there are persons who share a surname", () => {
  expect(editions.filter(({ actors }) => sharedSurnames(actors).size > 0).length).toBeGreaterThan(1);
});

it.each(editions)("$name never names one of two by the surname alone", ({ actors, texts }) => {
  const alone = [...sharedSurnames(actors)].flatMap(([surname, telling]) =>
    texts.filter(([, text]) => {
      const words = wordsOf(text);
      return words.some((word, at) => {
        const beside = [words[at - 1], words[at + 1]];
        return word === surname && !beside.some((other = "") => other !== surname && tells(other, telling));
      });
    }),
  );
  expect(alone).toEqual([]);
});
