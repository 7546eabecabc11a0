import { describe, expect, it } from "vitest";
import type { Comparison } from "#model/vocabulary.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { cardFrame, pictureFrames } from "#figures/frame.ts";
import { claimsShown, groupByParagraph, groupBySubject, squareRows, tellingCounts } from "./claimGroups.ts";

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

const claims = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index) }) as Claim);

describe("squareRows", () => {
  it.each([0, 1, 2, 7, 50, 108, 400])("shows each of %i claims once, in order, within the room", (count) => {
    const all = claims(count);
    const { squarePx, groups } = squareRows(all, cardFrame);
    expect(groups.flatMap((row) => row.claims)).toEqual(all);
    expect(squarePx * groups.length).toBeLessThanOrEqual(cardFrame.heightPx);
    for (const row of groups) expect(squarePx * row.claims.length).toBeLessThan(0.62 * cardFrame.widthPx);
  });

  it("takes all of a high room's width, and leaves the key more than half of it below", () => {
    const { square } = pictureFrames;
    const { squarePx, groups } = squareRows(claims(108), square);
    expect(squarePx * groups.length).toBeLessThanOrEqual(square.heightPx / 2);
    expect(squarePx * (groups[0]?.claims.length ?? 0)).toBeGreaterThan(0.62 * square.widthPx);
  });

  it("makes the squares as large as their number allows", () => {
    const sizes = [1, 50, 108, 400].map((count) => squareRows(claims(count), cardFrame).squarePx);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBe(4);
  });

  it("keeps those of a whole article large enough to tell apart in a chat", () => {
    expect(squareRows(claims(108), cardFrame).squarePx).toBeGreaterThan(32);
  });
});
