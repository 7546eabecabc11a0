import { findStep } from "#model/path.ts";
import { entityExists, isSubject } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import type { Known } from "#state/viewState.ts";
import { figuresOn } from "./reading.ts";
import type { Route } from "./routes.ts";

/** What an address of a page may ask for: every entity and subject of the story, the steps on the story's page, the page's own tables. */
export function knownOn(story: Story, route: Route): Known {
  return {
    entity: (key) => entityExists(story, key),
    step: (id) => route.page === "story" && findStep(story, id) !== undefined,
    subject: (id) => isSubject(story, id),
    table: (figure) => figuresOn(route, story).some(({ id }) => id === figure),
  };
}
