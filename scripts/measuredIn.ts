import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MeasuredEmbeds } from "../src/app/editors/measuredContext.ts";
import { embeddables, embedFolder } from "../src/app/embed/embedded.ts";
import type { Measured } from "../src/app/embed/measured.ts";
import type { Story } from "../src/model/story.ts";

/** What stands in a site's folder as measured of a story's embeds, in their order; those that could not be measured are absent. */
export async function measuredIn(folder: string, story: Story): Promise<MeasuredEmbeds> {
  const measured = new Map<string, Measured>();
  for (const of of embeddables(story)) {
    const file = join(folder, embedFolder(story.lang, of), "figure.json");
    if (existsSync(file)) measured.set(of, JSON.parse(await readFile(file, "utf8")) as Measured);
  }
  return measured;
}
