import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "#site/folders.ts";
import { loadStoryFiles } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { translatables } from "#model/door/translatable.ts";
import { kindOptions } from "#site/editions.ts";
import { publishedStory, specimenStory } from "#site/stories.ts";
import { browser, build, builtPages, dataSteps } from "./checks/checkSteps.ts";
import { closeRun, runSteps, type StepResult } from "./checks/steps.ts";

/**
 * npm run try-data [-- --browser]: what data may do without a change to any test. In a copy of the repository adds a
 * source, a claim and an event to the story; in another one a third language, made by script, to the specimen. Runs
 * the tests of each copy, with --browser those in a browser too. Exits with 1 if any fails.
 */
const { values } = parseArgs({ options: { browser: { type: "boolean", default: false } } });
const left = new Set(["node_modules", ".git", "dist", "test-results"]);
/** A language that no story has and that is read from the left, as English is, of which it takes the plurals. */
const third = { lang: "nl", like: "en" };
const trials = { "a source, a claim and an event more": addEntries, "a third language": addLanguage };
const results: StepResult[] = [];
for (const [name, change] of Object.entries(trials)) results.push(...(await tried(name, change)));
closeRun(results);

/** Changes a copy of the repository and runs its tests there. */
async function tried(trial: string, change: (copy: string) => void | Promise<void>): Promise<StepResult[]> {
  const copy = mkdtempSync(join(tmpdir(), "dossier-"));
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  await change(copy);
  const steps = [...dataSteps, build, builtPages, ...(values.browser ? [browser] : [])];
  const named = steps.map((step) => ({ ...step, name: `${step.name}, with ${trial}` }));
  try {
    return await runSteps(named, copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

type Entry = Record<string, unknown> & { id: string };
type Json = Record<string, unknown>;

function rewrite<File extends Json>(path: string, change: (file: File) => void): void {
  const file = JSON.parse(readFileSync(path, "utf8")) as File;
  change(file);
  writeFileSync(path, JSON.stringify(file));
}

/** Adds a source, a claim and an event, each like the last one there, in each language. */
function addEntries(copy: string): void {
  const folder = join(copy, "data", publishedStory);
  const added = { sources: "", claims: "", events: "" };
  const add = (name: keyof typeof added, idOf: (last: string) => string, change: (entry: Entry) => void) => {
    rewrite(join(folder, `${name}.json`), (file: Record<string, Entry[]>) => {
      const entries = (file[name] ??= []);
      const last = entries.at(-1);
      if (!last) throw new Error(`${folder}/${name}.json: found no entry; expected one to add another like it`);
      const entry = structuredClone(last);
      change(Object.assign(entry, { id: idOf(last.id) }));
      entries.push(entry);
      added[name] = entry.id;
    });
  };
  add(
    "sources",
    () => "S999",
    (source) => (source["url"] = "https://example.com/another"),
  );
  add(
    "claims",
    (last) => `${last.slice(0, -2)}99`,
    (claim) => Object.assign(claim, { gloss: another(claim["gloss"]) }),
  );
  add(
    "events",
    (last) => `${last}-again`,
    (event) => Object.assign(event, { title: another(event["title"]), counterparts: [], sources: [added.sources] }),
  );
  for (const name of readdirSync(join(folder, "text")))
    rewrite(join(folder, "text", name), (text: Record<string, Record<string, unknown>>) => {
      for (const of of ["sources", "claims", "events"] as const) {
        const translated = (text[of] ??= {});
        const last = Object.values(translated).at(-1) as Json;
        const { gloss, title } = last;
        translated[added[of]] = {
          ...last,
          ...(gloss ? { gloss: another(gloss) } : title ? { title: another(title) } : {}),
        };
      }
    });
}

/** Words that say that they are others. */
function another(words: unknown): string {
  return `${words} …`;
}

/** Gives the engine and the specimen a third language: that which it is made like, with an accent on each vowel. */
async function addLanguage(copy: string): Promise<void> {
  for (const folder of ["src/i18n/ui", "src/i18n/data"]) {
    const words = JSON.parse(readFileSync(join(copy, folder, `${third.like}.json`), "utf8")) as unknown;
    writeFileSync(join(copy, folder, `${third.lang}.json`), JSON.stringify(accented(words)));
  }
  for (const folder of ["src/editors/guide", "src/documents/accessibility"])
    cpSync(join(copy, folder, `${third.like}.md`), join(copy, folder, `${third.lang}.md`));
  const story = join(copy, "data", specimenStory);
  const { data } = parseStory(loadStoryFiles(story), await kindOptions());
  if (!data) throw new Error(`data/${specimenStory} has mistakes: npm run check:data lists them`);
  const text: Record<string, Json> = {};
  for (const { collection, id, field, words } of translatables(data))
    if (collection === "story") Object.assign((text["story"] ??= {}), { [field]: accented(words) });
    else Object.assign(((text[collection] ??= {})[id] ??= {}) as Json, { [field]: accented(words) });
  rewrite(join(story, "story.json"), (file: { languages: string[] }) => file.languages.push(third.lang));
  writeFileSync(
    join(story, "text", `${third.lang}.json`),
    JSON.stringify({ language: third.lang, complete: true, ...text }),
  );
}

/** Words with an accent on each vowel, but not in what stands for a value, code or a link. */
function accented(words: unknown): unknown {
  if (typeof words === "string")
    return words.replace(/{{.*?}}|{[^}]*}|`[^`]*`|<[^>]*>|\|[^\]]*\]|[aeiou]/g, (part) =>
      part.length === 1 ? `${part}\u0301`.normalize("NFC") : part,
    );
  if (Array.isArray(words)) return words.map(accented);
  return Object.fromEntries(Object.entries(words as Json).map(([key, value]) => [key, accented(value)]));
}
