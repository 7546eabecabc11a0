import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadDataWords, uiLanguages } from "#i18n/loadUi.ts";
import { kindOptions, loadEditions } from "../editions.ts";
import { publishedStory, specimenStory } from "../stories.ts";
import { type DataFiles, dataFilesOf } from "./dataFiles.ts";

const kinds = await kindOptions();
const published = (await loadEditions(publishedStory)).editions!;
const specimen = (await loadEditions(specimenStory)).editions!;
const textOf = (files: DataFiles, path: string) => files.get(path) as string;
const jsonOf = (files: DataFiles, path: string) => JSON.parse(textOf(files, path)) as Record<string, unknown>[];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each([
  ["the published story", published],
  ["the specimen", specimen],
])("the data of %s", (_, editions) => {
  const files = dataFilesOf(editions, kinds);
  const { story } = editions[0]!;

  it("has the same bytes when it is written again, in another time zone too", () => {
    vi.stubEnv("TZ", "Asia/Baku");
    const again = dataFilesOf(editions, kinds);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of again)
      expect(Buffer.from(content).equals(Buffer.from(files.get(path)!)), path).toBe(true);
  });

  it("holds in its zip all files but the figures', which stand beside it", () => {
    const zipped = Object.keys(unzipSync(files.get(`${story.id}.zip`) as Uint8Array));
    expect(zipped).toEqual([...files.keys()].filter((path) => !/^figures\/|\.zip$/.test(path)));
    expect(zipped).toEqual(expect.arrayContaining(["datapackage.json", "README.md", "LICENSE.md", "CITATION.cff"]));
  });

  it("has rows for every figure, in CSV and in JSON the same", () => {
    for (const { id } of story.figures) {
      const { rows } = JSON.parse(textOf(files, `figures/${id}.json`)) as { rows: { layer: string; id: string }[] };
      expect(rows.length, id).toBeGreaterThan(0);
      const lines = textOf(files, `figures/${id}.csv`).trimEnd().split("\r\n");
      expect(lines.length - 1, id).toBe(rows.length);
      for (const [at, { layer, id: entry }] of rows.entries())
        expect(lines[at + 1]).toMatch(new RegExp(`^${layer},[a-z-]+,${entry},`));
    }
  });

  it("says in its documents what it is, first in the source language", () => {
    const readme = textOf(files, "README.md");
    const at = editions.map(({ story: { name } }) => readme.indexOf(name));
    expect(at.every((position) => position > 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect([readme, textOf(files, "CITATION.cff"), textOf(files, "LICENSE.md")].join("")).not.toMatch(/{{|undefined/);
    if (story.licence) expect(textOf(files, "LICENSE.md")).toContain(story.licence);
  });
});

it("holds no run of the article that is longer than a phrase may be", () => {
  const article = readFileSync(new URL("../../../data/_specimen/article.txt", import.meta.url), "utf8");
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = wordsOf(article);
  const runs = said.slice(0, -7).map((_, at) => said.slice(at, at + 8).join(" "));
  const files = dataFilesOf(specimen, kinds);
  const all = [...files].flatMap(([, content]) => (typeof content === "string" ? wordsOf(content) : [])).join(" ");
  expect(runs.length).toBeGreaterThan(100);
  // One place has a name of more than seven words.
  const names = specimen[0]!.story.places.map(({ name }) => wordsOf(name).join(" "));
  expect(runs.filter((run) => all.includes(run) && !names.some((name) => name.includes(run)))).toEqual([]);
  expect(jsonOf(files, "claims.json").map(({ phrase }) => phrase)).toEqual(
    specimen[0]!.story.claims.map(({ phrase }) => phrase),
  );
});

describe("a row of a table", () => {
  const files = dataFilesOf(specimen, kinds, "https://example.org/");

  it("keeps numbers numbers, lists lists, and has no key for what is not known", () => {
    expect(jsonOf(files, "observations.json").find(({ id }) => id === "F-trade-2011")).toMatchObject({
      value: 121,
      unit: "usd-million",
      qualifier: "more-than",
      date: "2011",
      precision: "year",
      about: false,
      first_day: "2011-01-01",
      last_day: "2011-12-31",
      sources: ["S01", "S05"],
    });
    const undated = jsonOf(files, "events.json").find(({ id }) => id === "announcement")!;
    expect(undated["precision"]).toBe("undated");
    expect(Object.keys(undated)).not.toEqual(expect.arrayContaining(["date"]));
  });

  it("has no words in a language into which they were not translated", () => {
    const [first, second] = specimen;
    const { gloss } = first!.story.claims[0]!;
    const story = { ...second!.story, untranslated: [gloss] };
    story.claims = story.claims.map((claim, at) => (at === 0 ? { ...claim, gloss } : claim));
    const [one, other] = jsonOf(dataFilesOf([first!, { ...second!, story }], kinds), "claims.json");
    expect(one).toMatchObject({ [`gloss_${first!.story.lang}`]: gloss });
    expect(one).not.toHaveProperty(`gloss_${second!.story.lang}`);
    expect(other).toHaveProperty(`gloss_${second!.story.lang}`);
  });

  it("is named by the site's address, where that is known", () => {
    const descriptor = JSON.parse(textOf(files, "datapackage.json")) as Record<string, unknown>;
    expect(descriptor).toMatchObject({
      name: specimen[0]!.story.id,
      id: "https://example.org/data/datapackage.json",
      homepage: "https://example.org/",
    });
    expect(textOf(files, "CITATION.cff")).toContain('url: "https://example.org/"');
  });
});

it("is described in every language that the engine speaks, by the same names", () => {
  const namesOf = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, namesOf(inner)]))
      : String(value)
          .match(/{{\w+}}/g)
          ?.sort();
  const [first, ...others] = uiLanguages.map((lang) => namesOf(loadDataWords(lang)));
  expect(others).not.toEqual([]);
  for (const other of others) expect(other).toEqual(first);
});
