import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import { glancePx } from "#figures/placing/glanceShapes.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { FigureBlock, Matter } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { glance } from "./glance.ts";

const when = { precision: "day", on: "2012-03-02" };
const storyOf = (name = "Lantern House"): Story =>
  ({
    ...emptyStory,
    claims: [{ id: "C1", start: 0, end: 1 }],
    places: [
      { id: "house", name, role: "city", rank: 1, lon: 35, lat: 32 },
      { id: "harbour", name: "Harbour", role: "city", rank: 1, lon: 50, lat: 40 },
      { id: "quay", name: "Quay", role: "city", rank: 1, lon: 40, lat: 40 },
    ],
    events: [
      {
        id: "said",
        lane: "article",
        when,
        claims: ["C1"],
        counterparts: ["found"],
        places: [{ place: "house", as: "stated" }],
      },
      { id: "found", lane: "record", when, places: [{ place: "harbour", as: "reported" }] },
    ],
  }) as unknown as Story;

describe.each([
  ["ltr", createI18n("en", english)],
  ["rtl", createI18n("ar", arabic)],
] as const)("two places in small, %s", (_, i18n) => {
  const at = (claim: string, story = storyOf()) => glance({ claim } as Matter, {} as FigureBlock, story, i18n);

  it("keeps west on the left and north above, whichever way the page is read", () => {
    const { article, record } = at("C1")!;
    expect(article).toMatchObject([{ as: "dot" }, { as: "words", side: "right", words: "Lantern House" }]);
    expect(record).toMatchObject([{ as: "dot" }, { as: "words", side: "left", words: "Harbour" }]);
    expect(article![0]!.x).toBeLessThan(record![0]!.x);
    expect(article![0]!.y).toBeGreaterThan(record![0]!.y);
  });

  it("asks for the width of its names, shortens those that no narrow card holds", () => {
    const { leastPx, article } = at("C1", storyOf("The Lantern House of the Company of the Lamplighters of Noru"))!;
    expect(leastPx).toBeLessThanOrEqual(glancePx.most);
    expect(article![1]).toMatchObject({ words: expect.stringMatching(/^The Lantern House.*…$/) as string });
  });

  it("is not drawn for a claim without such an event", () => {
    expect(at("C2")).toBeUndefined();
    expect(glance({ claim: "C1" } as Matter, {} as FigureBlock, { ...storyOf(), events: [] }, i18n)).toBeUndefined();
  });
});
