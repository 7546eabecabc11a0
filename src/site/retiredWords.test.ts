import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { retiredInUi, retiredWords, unusualNumbers } from "./retiredWords.fixture.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => folder + name);

/** Fields of the data in somebody else's words, or in no words. */
const notOurs = new Set(["phrase", "wording", "url", "publisher", "archived"]);

/** Parts of a story whose words are looked at where they are read: on the built pages. */
const onPages = new Set(["story", "figures", "chapters", "prose", "opening", "matters", "parts"]);

interface Text {
  path: string;
  text: string;
}

function textsIn(value: unknown, path: string, skip: ReadonlySet<string>): Text[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const isSource = path.includes("sources.json");
  return Object.entries(value).flatMap(([key, inner]) =>
    skip.has(key) || notOurs.has(key) || (isSource && key === "title") ? [] : textsIn(inner, `${path}.${key}`, skip),
  );
}

const jsonTexts = (path: string, skip: ReadonlySet<string> = new Set()) => textsIn(JSON.parse(read(path)), path, skip);

const data = filesIn("data/", /^(?!schema).*\.json$/)
  .filter((path) => !/story\.json$|\.topo\.json$|geo\/map/.test(path))
  .flatMap((path) => jsonTexts(path, onPages));
const ui = filesIn("src/i18n/", /\.json$/).flatMap((path) => jsonTexts(path));
const guides = ["src/editors/guide/", "src/documents/accessibility/"]
  .flatMap((folder) => filesIn(folder, /\.md$/))
  .map((path) => ({ path, text: read(path) }));

const withWords = (texts: readonly Text[], words: RegExp) =>
  texts.filter(({ text }) => words.test(text)).map(({ path, text }) => `${path}: ${text}`);

describe("a reader", () => {
  it("meets no retired word in the interface, the guides and the words of the data's files", () => {
    expect(ui.length).toBeGreaterThan(1000);
    expect(withWords([...ui, ...guides], retiredWords)).toEqual([]);
    expect(withWords([...ui, ...guides], retiredInUi)).toEqual([]);
  });

  it("meets no retired word in the data, and numbers as people write them", () => {
    expect(data.length).toBeGreaterThan(1000);
    expect(withWords(data, retiredWords)).toEqual([]);
    expect(withWords(data, unusualNumbers)).toEqual([]);
  });
});
