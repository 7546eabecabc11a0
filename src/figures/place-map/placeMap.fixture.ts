import { readFileSync } from "node:fs";
import type { z } from "zod";
import { createI18n } from "#i18n/i18n.ts";
import type { UiWords } from "#i18n/uiWords.ts";
import { loadStoryFiles, storyFolders } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { storyLanguages, translateStory } from "#model/door/translate.ts";
import type { DrawingSize } from "#figures/frame.ts";
import type { RegionTopology } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { drawingPlane, drawingSizes, geoFrame } from "./drawing.ts";
import { mapPlaces } from "./places.ts";
import { prepare } from "./prepare.ts";

const root = new URL("../../../", import.meta.url).pathname;
const blocks = import.meta.glob<{ options: z.ZodType }>("/src/figures/*/block.ts", { eager: true });
const kindOptions = Object.fromEntries(
  Object.entries(blocks).map(([path, { options }]) => [path.split("/").at(-2), options]),
);

/** The first map of every story in data/ that has one, in each of its languages, with its region. */
export const storyMaps = storyFolders(`${root}data`).flatMap((folder) => {
  const { data } = parseStory(loadStoryFiles(folder), kindOptions);
  const block = data?.story.figures.find(({ kind }) => kind === "place-map");
  if (!data || !block) return [];
  const options = block.options as PlaceMapOptions;
  const file = `${folder}/geo/${options.topology}.topo.json`;
  const region = JSON.parse(readFileSync(file, "utf8")) as RegionTopology;
  const basemap = prepare(block, { [options.topology]: region }, data.places);
  return storyLanguages(data).map((lang) => {
    const story = translateStory(data, lang);
    const ui = JSON.parse(readFileSync(`${root}src/i18n/ui/${lang}.json`, "utf8")) as UiWords;
    const placesIn = (digits?: "arab") => mapPlaces(story, createI18n(lang, ui, digits));
    return { story, lang, region, basemap, options, places: placesIn(), placesInEasternDigits: placesIn("arab") };
  });
});

export type StoryMap = (typeof storyMaps)[number];

/** The plane of one drawing of a map at its first view. */
export function planeOf({ options, basemap }: StoryMap, drawing: DrawingSize): ReturnType<typeof drawingPlane> {
  return drawingPlane(geoFrame(options.frame), drawingSizes[drawing], basemap.extents[drawing]);
}
