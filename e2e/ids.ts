import { editions } from "./site.ts";
import { source } from "./words.ts";

const { story } = editions[source]!;

/** The figures of the story, in its order. */
export const figureIds: readonly string[] = story.chapters
  .flatMap(({ blocks }) => blocks)
  .flatMap(({ figure }) => figure ?? []);

/** An event of the article to which the guided path leads, and the first of the claims that carry it. */
export const articleEvent = story.path
  .flatMap(({ sel }) => story.events.filter(({ id, claims = [] }) => sel === `event.${id}` && claims.length > 0))
  .map(({ id, claims = [] }) => ({ id, claim: claims[0]! }))[0]!;
