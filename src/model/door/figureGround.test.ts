import { describe, expect, it } from "vitest";
import { kindOptions, loadEditions } from "#site/editions.ts";
import { publishedStory, specimenStory } from "#site/stories.ts";
import { denialsOf } from "../evidence.ts";
import { groundOf } from "./figureGround.ts";
import type { GroundRow } from "./groundRow.ts";
import { statedNumbers } from "./statedNumbers.ts";

const kinds = await kindOptions();
const stories = {
  published: (await loadEditions(publishedStory)).editions!.map(({ story }) => story),
  specimen: (await loadEditions(specimenStory)).editions!.map(({ story }) => story),
};

function figureOf(name: keyof typeof stories, id: string) {
  const [story] = stories[name];
  const figure = story!.figures.find((known) => known.id === id)!;
  return { story: story!, figure, schema: kinds[figure.kind]! };
}

function ground(name: keyof typeof stories, id: string): GroundRow[] {
  const { story, figure, schema } = figureOf(name, id);
  return groundOf(story, figure, schema);
}

const idsOf = (rows: readonly GroundRow[], table: string) =>
  rows.filter((row) => row.table === table).map(({ id }) => id);

describe("what a figure stands on", () => {
  it("is what its options refer to, and no other list", () => {
    const rows = ground("published", "oil");
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(["claims", "series-rows"]));
    expect(idsOf(rows, "claims")).toEqual(["C14-01", "C14-02", "C14-03"]);
    expect(rows.find(({ id }) => id === "oil-share.faktyoxla-2024")).toMatchObject({
      layer: "record",
      low: 18,
      high: 19,
      unit: "percent",
      denominator: expect.any(String),
      observation: "F-oil-share-faktyoxla-2024",
      sources: ["S14"],
    });
    expect(rows.find(({ id }) => id === "oil-share.article")).toMatchObject({
      layer: "article",
      status: "article_assertion",
    });
  });

  it("is every event of a timeline, every relation, every claim, every place", () => {
    const { story } = figureOf("published", "timeline");
    expect(idsOf(ground("published", "timeline"), "events")).toEqual(story.events.map(({ id }) => id));
    expect(idsOf(ground("published", "ties"), "relations")).toEqual(story.relations.map(({ id }) => id));
    expect(idsOf(ground("published", "claims"), "claims")).toEqual(story.claims.map(({ id }) => id));
    expect(idsOf(ground("published", "map"), "places")).toEqual(story.places.map(({ id }) => id));
  });

  it("says of what is denied who denies it, and of nothing else", () => {
    for (const name of ["published", "specimen"] as const)
      for (const story of stories[name])
        for (const figure of story.figures)
          for (const { table, id, denial } of groundOf(story, figure, kinds[figure.kind]!)) {
            const of = {
              claims: [id],
              relations: story.relations.find((relation) => relation.id === id)?.claims,
              events: story.events.find((event) => event.id === id)?.claims,
            }[table];
            expect(denial ?? "", `${figure.id} ${id}`).toBe(denialsOf(story, of ?? []).join(" "));
          }
  });

  it("is of the relations only those that the options name, where they name any", () => {
    const some = stories.specimen[0]!.figures.filter(({ options }) => Array.isArray(options["relations"]));
    expect(some.length).toBeGreaterThan(0);
    for (const { id, options } of some)
      expect(idsOf(ground("specimen", id), "relations").sort()).toEqual([...(options["relations"] as string[])].sort());
  });

  it("holds on a map the events at its places, the points of its lines and what is context", () => {
    const rows = ground("published", "map");
    expect(idsOf(rows, "events")).toEqual(expect.arrayContaining(["meeting-knesset", "meeting-baku"]));
    expect(rows.find(({ id }) => id === "moscow")?.layer).toBe("context");
    expect(rows.find(({ id }) => id === "knesset")?.layer).toBe("article");
    expect(
      rows.filter(({ id }) => id === "btc").every(({ lon, lat, layer }) => lon && lat && layer === "context"),
    ).toBe(true);
    expect(idsOf(rows, "sources")).toEqual(["S92"]);
  });

  it("holds the years that were sought and not found, without a number", () => {
    const gaps = ground("published", "trade").filter(({ kind }) => kind === "missing");
    expect(gaps.map(({ when }) => when)).toContainEqual({ precision: "year", on: "2020" });
    expect(gaps.filter(({ value }) => value !== undefined)).toEqual([]);
  });

  it("is in every language the same, but for the words", () => {
    for (const [name, [first, second]] of Object.entries(stories)) {
      for (const figure of first!.figures) {
        const facts = [first!, second!].map((story) =>
          groundOf(story, figure, kinds[figure.kind]!).map(({ table, id, value }) => [table, id, value]),
        );
        expect(facts[0]!.length, `${name}: ${figure.id}`).toBeGreaterThan(0);
        expect(facts[1]).toEqual(facts[0]);
      }
    }
  });
});

describe("the numbers that options give to a claim", () => {
  const statedBy = (name: keyof typeof stories, id: string) => {
    const { story, figure, schema } = figureOf(name, id);
    return statedNumbers(story, figure, schema);
  };

  it("are a change, the index that it leads to, and the base", () => {
    const when = { precision: "year", on: "2022" };
    expect(statedBy("published", "trade")).toEqual([
      {
        entry: "C07-05",
        number: { value: 100, unit: "index", when: { precision: "year", on: "2021" } },
        isMagnitude: false,
      },
      { entry: "C07-04", number: { value: 85, unit: "percent", qualifier: "more-than", when }, isMagnitude: false },
      { entry: "C07-04", number: { value: 185, unit: "index", qualifier: "more-than", when }, isMagnitude: false },
    ]);
    expect(statedBy("specimen", "rope").map(({ number }) => number.value)).toEqual([100, -40, 60]);
  });

  it("have the unit of the series that they are drawn against", () => {
    expect(statedBy("published", "population")).toEqual([
      { entry: "C12-06", number: { value: 9500, unit: "thousand-people" }, isMagnitude: false },
    ]);
  });

  it("are a range where words without a number are drawn, of an observation too", () => {
    expect(statedBy("published", "arms")).toEqual([
      { entry: "C15-02", number: { low: 100, high: 1000, unit: "usd-million" }, isMagnitude: true },
      { entry: "F-arms-2008", number: { low: 100, high: 1000, unit: "usd-million" }, isMagnitude: true },
    ]);
  });

  it("are none where the options have none", () => {
    expect(statedBy("published", "timeline")).toEqual([]);
    expect(statedBy("published", "map")).toEqual([]);
  });
});
