import { describe, expect, it } from "vitest";
import type { Relation } from "#model/schema/actor.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { Comparison } from "#model/vocabulary.ts";
import { fittedGroups, groupsOf, relationsShown } from "./groups.ts";

const relation = (from: string, to: string, comparison: Comparison = "consistent") =>
  ({ id: `${from}-${to}-${comparison}`, from, to, comparison, claims: ["C01-01"] }) as unknown as Relation;
const relations = [
  relation("south", "west"),
  relation("west", "west"),
  relation("north", "south", "differs"),
  relation("east", "west"),
  relation("north", "west", "contested"),
  relation("south", "north"),
  relation("east", "north"),
];
const told = (of: readonly Relation[]) =>
  groupsOf(of).map(({ actors, relations: own }) => [actors.join(), own.map(({ from, to }) => `${from} ${to}`).join()]);

it("a figure lists the relations that it names, in its order, or all of the story", () => {
  const story = { relations } as unknown as Story;
  const [first, second] = relations.map(({ id }) => id);
  const ids = (options: Record<string, unknown>) =>
    relationsShown(story, { options } as unknown as FigureBlock).map(({ id }) => id);
  expect(ids({ relations: [second, first] })).toEqual([second, first]);
  expect(ids({ relations: [] })).toEqual([]);
  expect(ids({})).toEqual(relations.map(({ id }) => id));
});

describe("relations stand", () => {
  it("by the two that they tie, both ways together, then by the actor with most of them, then the rest", () => {
    expect(told(relations)).toEqual([
      ["north,south", "south north,north south"],
      ["west", "south west,west west,east west,north west"],
      ["east,north", "east north"],
    ]);
  });

  it("with the two that most tie first", () => {
    const again = [...relations, relation("east", "west", "outdated"), relation("west", "east", "differs")];
    expect(told(again).map(([actors]) => actors)).toEqual(["west,east", "north,south", "west", "east,north"]);
  });

  it("as none, as one alone, as one with itself", () => {
    expect(told([])).toEqual([]);
    expect(told([relation("east", "west")])).toEqual([["east,west", "east west"]]);
    expect(told([relation("west", "west")])).toEqual([["west,west", "west west"]]);
  });

  it("with others that no name heads where there are several of these", () => {
    const others = ["a b", "c d", "e f"].map((ends) => relation(...(ends.split(" ") as [string, string])));
    expect(told([relation("x", "y"), relation("x", "z"), ...others])).toEqual([
      ["x", "x y,x z"],
      ["", "a b,c d,e f"],
    ]);
  });
});

describe("in a room of their own", () => {
  const group = (count: number) => ({ actors: [], relations: Array.from({ length: count }, () => relation("a", "b")) });
  const room = { widthPx: 1000, fontPx: 20 };

  it("squares are as large as the height allows", () => {
    const squarePx = (heightPx: number) => fittedGroups([group(10), group(30)], { ...room, heightPx }).squarePx;
    expect(squarePx(1000)).toBe(56);
    expect(squarePx(190)).toBeLessThan(56);
    expect(squarePx(150)).toBeLessThan(squarePx(190));
  });

  it("only the first groups are left where the squares would be too small, at least one", () => {
    const counts = (heightPx: number, most?: number) =>
      fittedGroups([group(1), group(2), group(3)], { ...room, heightPx, ...(most && { most }) }).groups.map(
        ({ relations: own }) => own.length,
      );
    expect(counts(1000)).toEqual([1, 2, 3]);
    expect(counts(1000, 2)).toEqual([1, 2]);
    expect(counts(140)).toEqual([1, 2]);
    expect(counts(10)).toEqual([1]);
  });
});
