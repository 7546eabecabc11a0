import { describe, expect, it } from "vitest";
import type { Comparison } from "#model/vocabulary.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { claimsShown, groupByParagraph, groupBySubject, tellingCounts } from "./claimGroups.ts";

const claimAt = (id: string, paragraph: number, start: number) => ({ id, paragraph, start }) as Claim;
const storyOf = (...claims: Claim[]) => ({ claims }) as unknown as Story;
const blockOf = (...claims: string[]) => ({ claims }) as unknown as FigureBlock;
const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);

describe("claimsShown", () => {
  const story = storyOf(claimAt("C02-01", 2, 30), claimAt("C01-02", 1, 7), claimAt("C01-01", 1, 0));

  it("shows all claims in reading order when the block names none", () => {
    expect(ids(claimsShown(story, blockOf()))).toEqual(["C01-01", "C01-02", "C02-01"]);
  });

  it("shows only the claims that the block names", () => {
    expect(ids(claimsShown(story, blockOf("C02-01", "C01-01")))).toEqual(["C01-01", "C02-01"]);
  });

  it("shows nothing of a story without claims", () => {
    expect(claimsShown(storyOf(), blockOf())).toEqual([]);
  });

  it("leaves the story's own list as it was", () => {
    claimsShown(story, blockOf());
    expect(ids(story.claims)).toEqual(["C02-01", "C01-02", "C01-01"]);
  });
});

describe("groupByParagraph", () => {
  it("keeps reading order and skips paragraphs without a claim", () => {
    const groups = groupByParagraph([claimAt("C01-01", 1, 0), claimAt("C01-02", 1, 7), claimAt("C44-01", 4, 90)]);
    expect(groups.map(({ paragraph, claims }) => [paragraph, ids(claims)])).toEqual([
      [1, ["C01-01", "C01-02"]],
      [4, ["C44-01"]],
    ]);
  });

  it("has no groups without claims", () => {
    expect(groupByParagraph([])).toEqual([]);
  });
});

describe("groupBySubject", () => {
  it("follows the chapters, skips those without a claim, and puts what belongs to none last", () => {
    const claims = [claimAt("C01-01", 1, 0), claimAt("C01-02", 1, 7), claimAt("C02-01", 2, 30)];
    const chapter = (id: string, text: string) => ({ id, title: `On ${id}`, blocks: [{ type: "prose", id, text }] });
    const chapters = [chapter("salt", "[a|claim.C02-01]"), chapter("rope", "."), chapter("tin", "[b|claim.C01-01]")];
    const story = { claims, chapters, figures: [], events: [] } as unknown as Story;
    expect(groupBySubject(story, claims, "elsewhere").map(({ name, claims }) => [name, ids(claims)])).toEqual([
      ["On salt", ["C02-01"]],
      ["On tin", ["C01-01"]],
      ["elsewhere", ["C01-02"]],
    ]);
  });
});

describe("tellingCounts", () => {
  const many = (counts: Partial<Record<Comparison, number>>) =>
    Object.entries(counts).flatMap(([comparison, count]) =>
      Array.from({ length: count }, () => ({ comparison }) as Claim),
    );

  it("names what was compared with a record before what was not, in the order of the vocabulary", () => {
    const claims = many({ not_checkable: 19, consistent: 44, consistent_with_caveat: 17, differs: 12, not_found: 5 });
    expect(tellingCounts(claims, 3)).toEqual([
      { value: "consistent", count: 44 },
      { value: "consistent_with_caveat", count: 17 },
      { value: "differs", count: 12 },
    ]);
    const values = tellingCounts(many({ not_found: 2, differs: 1 }), 3).map(({ value }) => value);
    expect(values).toEqual(["differs", "not_found"]);
  });
});
