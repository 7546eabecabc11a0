import { editions } from "./site.ts";
import { source } from "./words.ts";

const { story } = editions[source]!;

/** The figures of the story, in its order. */
export const figureIds: readonly string[] = story.chapters
  .flatMap(({ blocks }) => blocks)
  .flatMap(({ figure }) => figure ?? []);

/** Where the guided path opens an event of the article to which events of the record belong; what it opens, and who carries it. */
export const steps = story.path;
const { step, event } = steps.flatMap((found) => {
  const opened = story.events.find(({ id }) => found.sel === `event.${id}`);
  return opened?.claims && opened.counterparts ? [{ step: found, event: opened }] : [];
})[0]!;
export const eventStep = step.prose;
export const articleEvent = {
  id: event.id,
  sel: `event.${event.id}`,
  claim: event.claims![0]!,
  place: event.places![0]!.place,
  counterparts: event.counterparts!,
};
