import type { Story } from "./story.ts";

/** A story in which nothing is: what a test needs is spread over it. */
export const emptyStory = {
  claims: [],
  events: [],
  places: [],
  actors: [],
  observations: [],
  differences: [],
  sources: [],
  series: [],
  matters: [],
} as unknown as Story;
