import { describe, expect, it } from "vitest";
import { kindOptions, loadEditions } from "#site/editions.ts";
import { publishedStory, specimenStory } from "#site/stories.ts";
import { denialsOf } from "../evidence.ts";
import { groundOf, type GroundRow } from "./figureGround.ts";
import { statedNumbers } from "./statedNumbers.ts";

const kinds = await kindOptions();
const stories = {
  published: (await loadEditions(publishedStory)).editions!.map(({ story }) => story),
  specimen: (await loadEditions(specimenStory)).editions!.map(({ story }) => story),
};

const specimen = stories.specimen[0]!;

function figureOf(id: string) {
  const figure = specimen.figures.find((known) => known.id === id)!;
  return { story: specimen, figure, schema: kinds[figure.kind]! };
}

function ground(id: string): GroundRow[] {
  const { story, figure, schema } = figureOf(id);
  return groundOf(story, figure, schema);
}

const idsOf = (rows: readonly GroundRow[], table: string) =>
  rows.filter((row) => row.table === table).map(({ id }) => id);

describe("what a figure stands on", () => {
  it("is what its options refer to, and no other list", () => {
    const rows = ground("salt");
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(["claims", "series-rows"]));
    expect(idsOf(rows, "claims")).toEqual(["C07-01", "C07-02"]);
    expect(rows.find(({ id }) => id === "salt-share.madd-2010")).toMatchObject({
      layer: "record",
      low: 40,
      high: 85,
      unit: "percent",
      denominator: "salt eaten",
      wording: "40–85%",
      sources: ["S05"],
    });
    expect(rows.find(({ id }) => id === "salt-share.article")).toMatchObject({
      layer: "article",
      status: "article_assertion",
    });
  });

  it("is every event of a timeline, every relation, every claim, every place", () => {
    expect(idsOf(ground("timeline-free"), "events")).toEqual(specimen.events.map(({ id }) => id));
    expect(idsOf(ground("ties"), "relations")).toEqual(specimen.relations.map(({ id }) => id));
    expect(idsOf(ground("claims"), "claims")).toEqual(specimen.claims.map(({ id }) => id));
    expect(idsOf(ground("map"), "places")).toEqual(specimen.places.map(({ id }) => id));
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
    const some = specimen.figures.filter(({ options }) => Array.isArray(options["relations"]));
    expect(some.length).toBeGreaterThan(0);
    for (const { id, options } of some)
      expect(idsOf(ground(id), "relations").sort()).toEqual([...(options["relations"] as string[])].sort());
  });

  it("holds on a map the events at its places, the points of its lines and what is context", () => {
    const rows = ground("map");
    const layersOf = (of: string) => new Set(rows.filter(({ table }) => table === of).map(({ layer }) => layer));
    expect(idsOf(rows, "events")).toEqual(expect.arrayContaining(["meeting-lantern-house", "meeting-brackwater"]));
    expect(layersOf("places")).toEqual(new Set(["article", "context"]));
    for (const { id, lon, lat } of rows.filter(({ table }) => table.includes("route")))
      expect([lon, lat].every(Number.isFinite), id).toBe(true);
  });

  it("holds the years that were sought and not found, without a number", () => {
    const gaps = ground("trade").filter(({ kind }) => kind === "missing");
    expect(gaps.map(({ when }) => when)).toContainEqual({ precision: "year", on: "2006" });
    expect(gaps.filter(({ value }) => value !== undefined)).toEqual([]);
  });

  it("is in every language the same, but for the words", () => {
    for (const [name, inLanguages] of Object.entries(stories)) {
      for (const figure of inLanguages[0]!.figures) {
        const [first, ...others] = inLanguages.map((story) =>
          groundOf(story, figure, kinds[figure.kind]!).map(({ table, id, value }) => [table, id, value]),
        );
        expect(first!.length, `${name}: ${figure.id}`).toBeGreaterThan(0);
        expect(others.length, name).toBeGreaterThan(0);
        for (const other of others) expect(other).toEqual(first);
      }
    }
  });
});

describe("the numbers that options give to a claim", () => {
  const statedBy = (id: string) => {
    const { story, figure, schema } = figureOf(id);
    return statedNumbers(story, figure, schema).map(({ entry, number, isMagnitude }) => ({
      entry,
      number,
      isMagnitude,
    }));
  };

  it("are a change with its year and what qualifies it", () => {
    const when = { precision: "year", on: "2011" };
    expect(statedBy("trade")).toEqual([
      { entry: "C05-01", number: { value: 140, unit: "percent", qualifier: "more-than", when }, isMagnitude: false },
    ]);
    expect(statedBy("rope").map(({ number }) => number.value)).toEqual([-40]);
  });

  it("have the unit of the series that they are drawn against", () => {
    expect(statedBy("people")).toEqual([
      { entry: "C08-01", number: { value: 4200, unit: "thousand-people" }, isMagnitude: false },
    ]);
  });

  it("are a range where words without a number are drawn, of an observation too", () => {
    expect(statedBy("deals").filter(({ isMagnitude }) => isMagnitude)).toEqual([
      { entry: "C05-05", number: { low: 1000, high: 10000, unit: "usd-million" }, isMagnitude: true },
      { entry: "F-tolls", number: { low: 0.1, high: 1, unit: "usd-million" }, isMagnitude: true },
    ]);
  });

  it("are none where the options have none", () => {
    expect(statedBy("timeline")).toEqual([]);
    expect(statedBy("map")).toEqual([]);
  });
});
