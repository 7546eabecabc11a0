import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { Story } from "#model/story.ts";

/** As much of a story as the app asks for: a guided path of two steps over one figure, in two languages. */
export const story = {
  ...emptyStory,
  languages: ["ar", "en"],
  lang: "en",
  figures: [{ id: "salt", kind: "level-plot" }],
  claims: [{ id: "C1" }, { id: "C2" }],
  events: [{ id: "talks" }],
  chapters: [
    {
      title: "Trade",
      blocks: [
        { type: "prose", id: "p-1", text: "One" },
        { type: "prose", id: "p-2", text: "Two" },
      ],
    },
  ],
  path: [
    { prose: "p-1", figure: "salt", sel: "claim.C1" },
    { prose: "p-2", figure: "salt", sel: "event.talks", map: { lon: 50, lat: 40, zoom: 2 } },
  ],
} as unknown as Story;
