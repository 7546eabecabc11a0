import { describe, expect, it } from "vitest";
import type { EntityKey } from "./entity.ts";
import { parseStory } from "./door/parseStory.ts";
import {
  aboutKm,
  type ClaimFilter,
  claimsMatching,
  claimsOf,
  denialsOf,
  differencesAbout,
  differencesOf,
  distanceKm,
  entityExists,
  eventsMatching,
  eventsOf,
  findClaim,
  growthBetween,
  growthPercent,
  daysBetween,
  monthsBetween,
  noFilter,
  observationsOf,
  primaryClaim,
  raisedBy,
  relatedEntities,
  restPercent,
  sourcesOf,
  type Stated,
  subjectName,
  subjectOf,
} from "./questions.ts";
import { readingOfSource, sourcesOfProse } from "./sourcing.ts";
import { type SmallFile, smallKinds, smallStory } from "./door/smallStory.fixture.ts";
import type { Source } from "./schema/record.ts";
import type { Chapter } from "./schema/story.ts";
import type { Story } from "./story.ts";
import { translateStory } from "./door/translate.ts";

function read(file?: string, change?: (value: SmallFile) => void): Story {
  const { data } = parseStory(smallStory(file, change), smallKinds);
  return translateStory(data!, "ar");
}

const story = read();
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

describe("relatedEntities", () => {
  it.each<[EntityKey, EntityKey[]]>([
    ["claim.C01-01", ["claim.C01-01", "record.D-salt", "record.F-salt-2012"]],
    [
      "claim.C02-01",
      [
        "actor.first-minister",
        "claim.C02-01",
        "event.visit",
        "event.visit-reported",
        "place.assembly",
        "place.northport",
        "record.F-visit",
      ],
    ],
    ["event.visit", ["claim.C02-01", "event.visit", "event.visit-reported", "place.assembly", "place.northport"]],
    [
      "event.visit-reported",
      [
        "actor.first-minister",
        "event.visit",
        "event.visit-reported",
        "place.assembly",
        "place.northport",
        "record.F-visit",
      ],
    ],
    ["place.assembly", ["claim.C02-01", "event.visit", "place.assembly"]],
    ["actor.assembly-group", ["actor.assembly-group", "claim.C02-01"]],
    ["record.F-salt-2012", ["claim.C01-01", "record.F-salt-2012"]],
    ["record.F-visit", ["claim.C02-01", "event.visit-reported", "record.F-visit"]],
    ["record.D-salt", ["claim.C01-01", "record.D-salt", "record.F-salt-2012"]],
  ])("of %s are exactly what shows as selected with it", (key, expected) => {
    expect([...relatedEntities(story, key)].sort()).toEqual(expected);
  });

  it("hold the events of a difference's claims and observations", () => {
    const changed = read("record.json", ({ differences }) =>
      Object.assign(differences[0], { claims: ["C01-01", "C02-01"], observations: ["F-visit"] }),
    );
    expect([...relatedEntities(changed, "record.D-salt")].sort()).toEqual([
      "claim.C01-01",
      "claim.C02-01",
      "event.visit",
      "event.visit-reported",
      "record.D-salt",
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
    expect(entityExists(story, "record.D-salt")).toBe(true);
  });
});

describe("what stands behind a claim", () => {
  it("are its observations, differences expanded, none twice", () => {
    const both = read("claims.json", ({ claims }) => (claims[0].record = ["F-salt-2012", "D-salt", "F-visit"]));
    const claim = findClaim(both, "C01-01")!;
    expect(ids(observationsOf(both, claim))).toEqual(["F-salt-2012", "F-visit"]);
    expect(ids(differencesOf(both, claim))).toEqual(["D-salt"]);
  });

  it("are its sources in order of id, as numbers", () => {
    const both = read("claims.json", ({ claims }) => (claims[0].record = ["D-salt", "F-visit"]));
    expect(ids(sourcesOf(both, "claim.C01-01"))).toEqual(["S01", "S10"]);
  });

  it("are cited under the first chapter whose prose points to an event or an entry of the record", () => {
    const chapter = (id: string, text: string): Chapter => ({
      id,
      title: id,
      blocks: [{ type: "prose", id: `${id}-text`, text }],
    });
    const chapters = [
      chapter("one", "[الحصّة|claim.C01-01]"),
      chapter("two", "[الزيارة|event.visit-reported]"),
      chapter("three", "[التقدير|record.D-salt] و[الزيارة|record.F-visit]"),
    ];
    expect(sourcesOfProse({ ...story, chapters }).map(({ chapter, sources }) => [chapter.id, ids(sources)])).toEqual([
      ["two", ["S01"]],
      ["three", ["S10"]],
    ]);
  });

  it("were read in the original, in a copy, at second hand, or not at all", () => {
    const [source] = story.sources;
    const how = (change: Partial<Source>) => readingOfSource({ ...source!, ...change });
    expect(how({})).toBe("original");
    expect(how({ via: "repost" })).toBe("copy");
    expect(how({ via: "secondary" })).toBe("relayed");
    expect(how({ via: "repost", grade: "C" })).toBe("unverified");
  });

  it("are its events by date, with their counterparts", () => {
    expect(ids(eventsOf(story, "claim.C02-01"))).toEqual(["visit", "visit-reported"]);
  });
});

describe("what a claim is shown with", () => {
  it("is the difference that is about it; one that only touches it is none", () => {
    const touched = read("record.json", ({ differences }) => (differences[0].claims = ["C01-01", "C02-01"]));
    const [own, other] = ["C01-01", "C02-01"].map((id) => findClaim(touched, id)!);
    expect(ids(differencesAbout(touched, own!))).toEqual(["D-salt"]);
    expect(ids(differencesAbout(touched, other!))).toEqual([]);
    expect(ids(differencesOf(touched, other!))).toEqual(["D-salt"]);
  });

  const denied = (...denials: readonly string[]): Story => ({
    ...story,
    claims: story.claims.map((claim, at) => ({ ...claim, denial: denials[at] })),
  });

  it("is who denies it: each sentence once, and not what is said already", () => {
    const both = denied("نفت ذلك الوزارة.", "نفاه المكتب.");
    expect(denialsOf(both, ["C02-01", "C01-01", "C02-01", "C49-09"])).toEqual(["نفاه المكتب.", "نفت ذلك الوزارة."]);
    expect(denialsOf(both, ["C01-01", "C02-01"], "وقد نفت ذلك الوزارة. ولم يُعثر على تأكيد.")).toEqual(["نفاه المكتب."]);
    expect(denialsOf(denied("نفي.", "نفي."), ["C01-01", "C02-01"])).toEqual(["نفي."]);
    expect(denialsOf(story, ["C01-01", "C02-01"])).toEqual([]);
  });

  it("is found by the words of its denial", () => {
    const one = denied("نفت ذلك الوزارة.", "نفاه المكتب.");
    const found = claimsMatching(one, one.claims, { ...noFilter, q: "المكتب" });
    expect(ids(found)).toEqual(["C02-01"]);
  });
});

describe("the filter of claims", () => {
  const find = (filter: Partial<ClaimFilter>) => ids(claimsMatching(story, story.claims, { ...noFilter, ...filter }));

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

describe("the filter of events", () => {
  const claim = (id: string, comparison: string, record: string[] = []) => ({ id, comparison, record, start: 0 });
  const told = {
    claims: [claim("C1", "differs", ["F-1"]), claim("C2", "consistent"), claim("C3", "contested", ["D-1"])],
    events: [
      { id: "mixed", claims: ["C1", "C2"], counterparts: ["observed", "bare"] },
      { id: "plain", claims: ["C2"] },
      { id: "observed", record: ["F-1"], counterparts: ["mixed"] },
      { id: "by-difference", record: ["F-2"], counterparts: ["plain"] },
      { id: "bare", record: ["F-9"], counterparts: ["mixed"] },
      { id: "alone", record: ["F-9"] },
    ],
    differences: [{ id: "D-1", claims: ["C3"], observations: ["F-2"] }],
    ...{ places: [], actors: [], relations: [], observations: [], sources: [], series: [], chapters: [], figures: [] },
  } as unknown as Story;
  const find = (filter: Partial<ClaimFilter>) => ids(eventsMatching(told, told.events, { ...noFilter, ...filter }));

  it("lets everything through when it is empty, also what no claim is behind", () => {
    expect(find({})).toEqual(ids(told.events));
  });

  it("leaves events with a claim that passes", () => {
    expect(find({ rec: ["outdated"] })).toEqual([]);
    expect(find({ rec: ["differs"] })).toEqual(["mixed", "observed", "bare"]);
  });

  it("judges what sources tell by the claims it is compared with, and by its counterparts' only where there are none", () => {
    expect(find({ rec: ["consistent"] })).toEqual(["mixed", "plain", "bare"]);
    expect(find({ rec: ["contested"] })).toEqual(["by-difference"]);
  });
});

describe("the subject of a claim", () => {
  const chapter = (id: string, part: string | undefined, text: string, figure = "none") => ({
    ...{ id, part, title: id },
    blocks: [
      { type: "prose", id: `${id}-text`, text },
      { type: "figure", id: `${id}-figure`, figure },
    ],
  });
  const told = {
    chapters: [
      chapter("salt", "one", "[a|claim.C1] and [b|record.F-1]", "drawn"),
      chapter("tin", "one", "[a|claim.C1], [c|claim.C2]"),
      chapter("rest", undefined, "[d|claim.C6]"),
    ],
    figures: [{ id: "drawn", claims: ["C2", "C3", "C4"] }],
    events: [{ id: "deal", claims: ["C3", "C2"] }],
  } as unknown as Story;

  it("is the chapter that names it, else that of its event, else that of a figure", () => {
    expect(["C1", "C2", "C3", "C4", "C5"].map((id) => subjectOf(told, id))).toEqual([
      ...["salt", "tin", "tin", "salt"],
      undefined,
    ]);
  });

  it("is no chapter outside of the parts, unless there are no parts", () => {
    expect(subjectOf(told, "C6")).toBeUndefined();
    const chapters = told.chapters.map((chapter) => ({ ...chapter, part: undefined }));
    expect(subjectOf({ ...told, chapters } as unknown as Story, "C6")).toBe("rest");
  });

  it("is called by what stands before the colon of its title", () => {
    const names = ["Salt: a third", "«ملح»: الثلث", "At 10:30", "Tin"].map((title) => subjectName({ title }));
    expect(names).toEqual(["Salt", "«ملح»", "At 10:30", "Tin"]);
  });
});

describe("measures", () => {
  it("give the great-circle distance of Baku and Jerusalem", () => {
    expect(distanceKm({ lon: 49.892, lat: 40.378 }, { lon: 35.216, lat: 31.769 })).toBeCloseTo(1626.1, 1);
  });

  it("give the distance of Baku and Tel Aviv, told in tens of kilometres, and short ones in kilometres", () => {
    expect(distanceKm({ lon: 49.892, lat: 40.378 }, { lon: 34.781, lat: 32.081 })).toBeCloseTo(1635.9, 1);
    expect(aboutKm({ lon: 49.892, lat: 40.378 }, { lon: 34.781, lat: 32.081 })).toBe(1640);
    expect(aboutKm({ lon: 35.205, lat: 31.777 }, { lon: 35.216, lat: 31.769 })).toBe(1);
  });

  it("give growth in percent of the first value", () => {
    expect(growthPercent(928.4, 1700)).toBeCloseTo(83.1, 1);
  });

  it("round growth to tenths, and down where the later value is only known to be more", () => {
    expect(growthBetween({ value: 928.4 }, { value: 1700, qualifier: "more-than" })).toEqual({
      percent: 83.1,
      atLeast: true,
    });
    expect(growthBetween({ value: 363.9 }, { value: 475.9 })).toEqual({ percent: 30.8, atLeast: false });
    expect(growthBetween({ value: 1000 }, { value: 1009.9, qualifier: "more-than" })?.percent).toBe(0.9);
    expect(growthBetween({ value: 1000 }, { value: 1009.9 })?.percent).toBe(1);
    expect(growthBetween({ value: 10127.1 }, { value: 9500 })).toEqual({ percent: -6.2, atLeast: false });
  });

  it.each<[Stated | undefined, Stated | undefined]>([
    [{ value: 0 }, { value: 5 }],
    [{ value: 10, qualifier: "about" }, { value: 20 }],
    [{ value: 10 }, { value: 20, qualifier: "up-to" }],
    [{ value: 20 }, { value: 10, qualifier: "more-than" }],
    [{}, { value: 10 }],
    [{ value: 10 }, undefined],
  ])("tell no growth from %o to %o", (from, to) => {
    expect(growthBetween(from, to)).toBeUndefined();
  });

  it("raise a value by a percentage, to tenths", () => {
    expect([raisedBy(928.4, 85), raisedBy(100, 85), raisedBy(50, -40)]).toEqual([1717.5, 185, 30]);
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

  it("count months to the nearest one", () => {
    expect(monthsBetween(new Date("2021-07-29"), new Date("2022-11-18"))).toBe(16);
    expect(monthsBetween(new Date("2024-01-01"), new Date("2024-03-01"))).toBe(2);
  });
});
