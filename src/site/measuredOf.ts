import type { MeasuredEmbeds } from "#editors/measuredContext.ts";
import { embeddables, embedFolder } from "#page/embedded.ts";
import { isMeasured, type Measured } from "#editors/measured.ts";
import type { Story } from "#model/story.ts";

/**
 * What was measured of a story's embeds, in their order; those that were not are absent.
 * @param files by their path below the site's root, each embed's `figure.json` among them
 */
export function measuredOf(files: ReadonlyMap<string, string>, story: Story): MeasuredEmbeds {
  const measured = new Map<string, Measured>();
  for (const of of embeddables(story)) {
    const figure = JSON.parse(files.get(`${embedFolder(story.lang, of)}figure.json`) ?? "{}") as object;
    if (isMeasured(figure)) measured.set(of, figure);
  }
  return measured;
}
