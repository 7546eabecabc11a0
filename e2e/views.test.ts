import { expect, it } from "vitest";
import type { Story } from "#model/story.ts";
import { knownOn } from "#page/known.ts";
import { parseRoute } from "#page/routes.ts";
import { formatState, parseState } from "#state/viewState.ts";
import { editions } from "./site.ts";
import { turnsFrom } from "./turns.ts";

it("a view is the same by whichever words a link asks for it, and is written in one way", () => {
  for (const seed of [4000, 5000, 6000, 7000, 8000])
    for (const { path, query, written } of turnsFrom(seed)) {
      const story = editions[path.split("/")[0]!]!.story as unknown as Story;
      const known = knownOn(story, parseRoute(path, story)!);
      const wanted = parseState(query, known);
      expect(parseState(written, known), `${path}${query}, as ${written}`).toEqual(wanted);
      expect(wanted.repairs, path + query).toEqual([]);
      expect(formatState(wanted.state), path).toBe(query);
    }
});
