import type { Actor, Relation } from "./schema/actor.ts";
import type { Claim } from "./schema/claim.ts";
import type { StoryEvent } from "./schema/event.ts";
import type { Boundary, Place, Route } from "./schema/place.ts";
import type { Correction, Difference, Observation, Series, Source } from "./schema/record.ts";
import type { StoryFile } from "./schema/story.ts";
import type { TextFile } from "./schema/text.ts";

/** The JSON files of one story as they stand on disk, unread. */
export interface StoryFiles {
  /** The story's folder, relative to the repository: data/my-story. */
  folder: string;
  /** Text by path inside the folder: claims.json, series/visitors.json, text/en.json. */
  texts: Readonly<Record<string, string>>;
  /** The article, where a copy lies in the folder as article.txt, which is never published; phrases are looked up in it. */
  article?: string;
}

/** The parsed files of one story: facts with words in the source language, and the translations beside them. */
export interface StoryData {
  story: StoryFile;
  claims: Claim[];
  events: StoryEvent[];
  places: Place[];
  routes: Route[];
  boundaries: Boundary[];
  actors: Actor[];
  relations: Relation[];
  observations: Observation[];
  differences: Difference[];
  sources: Source[];
  corrections: Correction[];
  /** In order of id. */
  series: Series[];
  /** By language tag, the source language absent. */
  texts: Readonly<Record<string, TextFile>>;
}
