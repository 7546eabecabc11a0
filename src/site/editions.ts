import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { z } from "zod";
import type { StoryEdition } from "#page/reading.ts";
import { fillStory } from "#i18n/fillWords.ts";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi, uiLanguages } from "#i18n/loadUi.ts";
import { loadStoryFiles } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { formatProblem } from "#model/door/problem.ts";
import type { Place } from "#model/schema/place.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { storyLanguages, translateStory } from "#model/door/translate.ts";
import { root } from "./folders.ts";

const figuresFolder = join(root, "src/figures");

/** A story ready to be rendered, in each of its languages; or the readable list of everything wrong with its data. */
export type LoadedEditions = { editions: StoryEdition[]; report: string } | { editions?: undefined; report: string };

/** Reads and checks a story, writes out its computed numbers, translates it, and runs what its figures' kinds prepare at build time. */
export async function loadEditions(storyFolder: string): Promise<LoadedEditions> {
  const files = loadStoryFiles(join(root, "data", storyFolder));
  const { data: written, problems } = parseStory(files, await kindOptions(), uiLanguages);
  const report = problems.map(formatProblem).join("\n");
  if (!written) return { report };
  const data = fillStory(
    written,
    storyLanguages(written).map((lang) => createI18n(lang, loadUi(lang))),
  );
  const prepared = await prepareFigures(data.story.figures, geoFiles(storyFolder), data.places);
  return {
    editions: storyLanguages(data).map((lang) => ({
      story: translateStory(data, lang),
      prepared,
      ui: loadUi(lang),
      written: {},
      remembered: {},
    })),
    report,
  };
}

/** The options schema of every figure kind, by kind. */
export async function kindOptions(): Promise<Record<string, z.ZodType>> {
  const kinds = readdirSync(figuresFolder).filter((name) => existsSync(join(figuresFolder, name, "block.ts")));
  const entries = kinds.map(async (kind) => {
    const { options } = (await importFile(join(figuresFolder, kind, "block.ts"))) as { options: z.ZodType };
    return [kind, options] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function prepareFigures(
  figures: readonly FigureBlock[],
  geo: Record<string, unknown>,
  places: readonly Place[],
): Promise<Record<string, unknown>> {
  const prepared: Record<string, unknown> = {};
  for (const figure of figures) {
    const file = join(figuresFolder, figure.kind, "prepare.ts");
    if (!existsSync(file)) continue;
    const { prepare } = (await importFile(file)) as {
      prepare: (block: FigureBlock, geo: Record<string, unknown>, places: readonly Place[]) => unknown;
    };
    prepared[figure.id] = prepare(figure, geo, places);
  }
  return prepared;
}

/** The topologies of a story by name: geo/region.topo.json is `region`. */
function geoFiles(storyFolder: string): Record<string, unknown> {
  const folder = join(root, "data", storyFolder, "geo");
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith(".topo.json"));
  return Object.fromEntries(
    names.map((name) => [
      name.replace(/\.topo\.json$/, ""),
      JSON.parse(readFileSync(join(folder, name), "utf8")) as unknown,
    ]),
  );
}

function importFile(path: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(path).href);
}
