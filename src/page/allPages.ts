import { claimsShown } from "#figures/claim-list/claimGroups.ts";
import { partsOf } from "#figures/mostInChapter.ts";
import type { TimelineOptions } from "#figures/timeline/block.ts";
import { eventsInTime } from "#figures/timeline/entries.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { allRoutes, type Route } from "./routes.ts";

/** How many rows the lists have that grow with a story, by the kind of their figure. */
const lengthOf: Readonly<Record<string, (story: Story, block: FigureBlock) => number>> = {
  "claim-list": (story, block) => claimsShown(story, block).length,
  timeline: (story, block) => eventsInTime(story, block.options as TimelineOptions).length,
};

/** Every route of a story in one language, and those that follow the own pages of figures whose lists are longer than one page. */
export function allPages(story: Story, lang: string): Route[] {
  const following = story.figures.flatMap((figure) => {
    const parts = partsOf(lengthOf[figure.kind]?.(story, figure) ?? 0);
    return Array.from({ length: parts - 1 }, (_, index): Route => ({
      page: "figure",
      lang,
      id: figure.id,
      part: index + 2,
    }));
  });
  return [...allRoutes(story, lang), ...following];
}
