import type { Actor, Relation } from "./schema/actor.ts";
import type { Claim } from "./schema/claim.ts";
import type { StoryEvent } from "./schema/event.ts";
import type { Boundary, Place, Route } from "./schema/place.ts";
import type { Correction, Difference, Observation, Series, Source } from "./schema/record.ts";
import type { StoryFile } from "./schema/story.ts";

/**
 * A whole story in one language: the facts of its data folder with all words in `lang`.
 * Words that have no translation stand in the source language and are listed in `untranslated`.
 */
export interface Story extends Omit<StoryFile, "$schema"> {
  lang: string;
  /** The texts, verbatim, that stand in the source language for want of a translation. */
  untranslated: readonly string[];
  claims: readonly Claim[];
  events: readonly StoryEvent[];
  places: readonly Place[];
  routes: readonly Route[];
  boundaries: readonly Boundary[];
  actors: readonly Actor[];
  relations: readonly Relation[];
  observations: readonly Observation[];
  differences: readonly Difference[];
  sources: readonly Source[];
  series: readonly Series[];
  corrections: readonly Correction[];
}
