import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { FigureBlock, Matter } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { glance } from "./glance.ts";

const storyOf = (name: string, observation: object): Story =>
  ({
    ...emptyStory,
    actors: [
      { id: "noru", name },
      { id: "velmora", name: "Velmora" },
    ],
    observations: [{ id: "F-share", statement: "", ...observation }],
  }) as unknown as Story;
const block = {
  options: {
    sides: [{ actor: "noru" }, { actor: "velmora" }],
    claimed: { share: 51, qualifier: "more-than", side: 0, claim: "C1", ownerClaim: "C2" },
    recorded: { observation: "F-share", side: 1 },
  },
} as unknown as FigureBlock;
const percent = { value: 40, unit: "percent" };

describe.each([
  ["ltr", createI18n("en", english), 0],
  ["rtl", createI18n("ar", arabic), 100],
] as const)("a split in small, %s", (_, i18n, start) => {
  const at = (claim: string, story = storyOf("Noru", percent)) => glance({ claim } as Matter, block, story, i18n);
  const onward = start === 0 ? 1 : -1;

  it("draws the whole twice, each side's share from its own end", () => {
    const { article, record, ground } = at("C1")!;
    expect(ground!.filter(({ as }) => as === "bar")).toHaveLength(2);
    expect(article).toMatchObject([{ x: start === 0 ? 0 : 49, width: 51, end: "open", away: onward }]);
    expect(record).toMatchObject([{ x: start === 0 ? 60 : 0, width: 40, end: "closed", away: -onward }]);
    expect(ground!.filter(({ as }) => as === "words")).toMatchObject([
      { x: start, side: start === 0 ? "right" : "left", words: "Noru" },
      { x: 100 - start, side: start === 0 ? "left" : "right", words: "Velmora" },
    ]);
  });

  it("is drawn for who holds it, too, and for no other claim", () => {
    expect(at("C2")).toEqual(at("C1"));
    expect(at("C3")).toBeUndefined();
  });

  it("leaves out what is no share, and names that do not fit a narrow card", () => {
    const { record, ground } = at(
      "C1",
      storyOf("The Company of the Lamplighters of Noru", { value: 3, unit: "votes" }),
    )!;
    expect(record).toEqual([]);
    expect(ground).toHaveLength(1);
  });
});
