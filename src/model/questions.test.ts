import { describe, expect, it } from "vitest";
import type { EntityKey } from "./entity.ts";
import { parseStory } from "./parseStory.ts";
import {
  claimMatches,
  claimsOf,
  differencesOf,
  distanceKm,
  distancePercent,
  entityExists,
  eventsOf,
  findClaim,
  growthPercent,
  daysBetween,
  observationsOf,
  primaryClaim,
  relatedEntities,
  restPercent,
  sourcesOf,
} from "./questions.ts";
import { type SmallFile, smallKinds, smallStory } from "./smallStory.fixture.ts";
import type { Story } from "./story.ts";
import { translateStory } from "./translate.ts";

function read(file?: string, change?: (value: SmallFile) => void): Story {
  const { data } = parseStory(smallStory(file, change), smallKinds);
  return translateStory(data!, "ar");
}

const story = read();
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

describe("relatedEntities", () => {
  it.each<[EntityKey, EntityKey[]]>([
    ["claim.C01-01", ["claim.C01-01", "record.D-oil", "record.F-oil-2012"]],
    [
      "claim.C02-01",
      [
        "actor.first-minister",
        "claim.C02-01",
        "event.visit",
        "event.visit-reported",
        "place.baku",
        "place.knesset",
        "record.F-visit",
      ],
    ],
    ["event.visit", ["claim.C02-01", "event.visit", "event.visit-reported", "place.baku", "place.knesset"]],
    [
      "event.visit-reported",
      ["actor.first-minister", "event.visit", "event.visit-reported", "place.baku", "place.knesset", "record.F-visit"],
    ],
    ["place.knesset", ["claim.C02-01", "event.visit", "place.knesset"]],
    ["actor.knesset-group", ["actor.knesset-group", "claim.C02-01"]],
    ["record.F-oil-2012", ["claim.C01-01", "record.F-oil-2012"]],
    ["record.F-visit", ["claim.C02-01", "event.visit-reported", "record.F-visit"]],
    ["record.D-oil", ["claim.C01-01", "record.D-oil", "record.F-oil-2012"]],
  ])("of %s are exactly what shows as selected with it", (key, expected) => {
    expect([...relatedEntities(story, key)].sort()).toEqual(expected);
  });

  it("hold the events of a difference's claims and observations", () => {
    const changed = read("record.json", ({ differences }) =>
      Object.assign(differences[0], { claims: ["C02-01"], observations: ["F-visit"] }),
    );
    expect([...relatedEntities(changed, "record.D-oil")].sort()).toEqual([
      "claim.C01-01",
      "claim.C02-01",
      "event.visit",
      "event.visit-reported",
      "record.D-oil",
      "record.F-visit",
    ]);
  });
});

describe("what a mark opens", () => {
  it("is the thing's first claim in reading order", () => {
    expect(primaryClaim(story, "actor.first-minister")?.id).toBe("C02-01");
  });

  it("is the counterpart's claim for an event of the record's lane", () => {
    expect(claimsOf(story, "event.visit-reported")).toEqual([]);
    expect(primaryClaim(story, "event.visit-reported")?.id).toBe("C02-01");
  });

  it("is nothing for a thing that does not exist", () => {
    expect(primaryClaim(story, "claim.C99-99")).toBeUndefined();
    expect(entityExists(story, "claim.C99-99")).toBe(false);
    expect(entityExists(story, "record.D-oil")).toBe(true);
  });
});

describe("what stands behind a claim", () => {
  it("are its observations, differences expanded, none twice", () => {
    const both = read("claims.json", ({ claims }) => (claims[0].record = ["F-oil-2012", "D-oil", "F-visit"]));
    const claim = findClaim(both, "C01-01")!;
    expect(ids(observationsOf(both, claim))).toEqual(["F-oil-2012", "F-visit"]);
    expect(ids(differencesOf(both, claim))).toEqual(["D-oil"]);
  });

  it("are its sources in order of id, as numbers", () => {
    const both = read("claims.json", ({ claims }) => (claims[0].record = ["D-oil", "F-visit"]));
    expect(ids(sourcesOf(both, "claim.C01-01"))).toEqual(["S01", "S10"]);
  });

  it("are its events by date, with their counterparts", () => {
    expect(ids(eventsOf(story, "claim.C02-01"))).toEqual(["visit", "visit-reported"]);
  });
});

describe("the filter of claims", () => {
  const find = (filter: { who?: string[]; rec?: string[]; q?: string }) =>
    ids(story.claims.filter((claim) => claimMatches(story, claim, { who: [], rec: [], q: "", ...filter })));

  it("lets everything through when it is empty", () => {
    expect(find({})).toEqual(["C01-01", "C02-01"]);
  });

  it("narrows by who says so and by comparison together", () => {
    expect(find({ who: ["attributed_named"] })).toEqual(["C02-01"]);
    expect(find({ who: ["attributed_named"], rec: ["consistent"] })).toEqual([]);
  });

  it.each([
    ["اسرائيل", "without hamza"],
    ["إِسرَائيل", "with vowel signs"],
    ["زياره", "with ha for ta marbuta"],
    ["اسرائیل", "with Persian ya"],
    ["الوزير", "by the name of who is quoted"],
    ["زيارة الكنيست", "by words from two fields"],
    ["c02-01", "by its id"],
  ])("finds a claim from %s, %s", (q) => {
    expect(find({ q })).toEqual(["C02-01"]);
  });

  it("finds numbers in either digits", () => {
    expect(find({ q: "٣٠" })).toEqual(["C01-01"]);
  });
});

describe("measures", () => {
  it("give the great-circle distance of Baku and Jerusalem", () => {
    expect(distanceKm({ lon: 49.892, lat: 40.378 }, { lon: 35.216, lat: 31.769 })).toBeCloseTo(1626.1, 1);
  });

  it("give growth in percent of the first value", () => {
    expect(growthPercent(928.4, 1700)).toBeCloseTo(83.1, 1);
  });

  it("give a distance in percent of the reference, as the record's page publishes it", () => {
    expect(distancePercent(9500, 10127.1)).toBe(-6.2);
    expect(distancePercent(10127.1, 9500)).toBe(6.6);
    expect(distancePercent(9500, 9500)).toBe(0);
    expect(distancePercent(1, 0)).toBeUndefined();
  });

  it.each([
    [51, 49],
    [0, 100],
    [100, 0],
    [12.6, 87.4],
    [99.99, 0.01],
  ])("leave of a share of %f percent a rest of %f", (share, rest) => {
    expect(restPercent(share)).toBe(rest);
  });

  it("count days forwards and backwards", () => {
    expect(daysBetween(new Date("2022-10-03"), new Date("2022-11-18"))).toBe(46);
    expect(daysBetween(new Date("2023-03-29"), new Date("2022-10-03"))).toBe(-177);
  });
});
