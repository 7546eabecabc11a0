import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import english from "#i18n/ui/en.json" with { type: "json" };
import { emptyStory } from "#model/emptyStory.fixture.ts";
import { noFilter } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { soundOf } from "./sounds.ts";

const i18n = createI18n("en", english);
const row = (on: string, rest: object) => ({
  id: on,
  when: { precision: "year", on },
  observation: `F-${on}`,
  ...rest,
});
const storyOf = (rest: object) => ({ ...emptyStory, ...rest }) as unknown as Story;
const withSeries = (unit: string, rows: object[], missing: string[] = []) =>
  storyOf({ series: [{ id: "wool", title: "", unit, rows, missing }] });
const heard = (kind: string, story: Story, options: object, filter: object = noFilter) =>
  soundOf(kind)!({ id: "f", kind, options } as unknown as FigureBlock, story, i18n, filter as typeof noFilter);

it("is there for each kind with a sound.ts and for no other", () => {
  const folder = new URL("..", import.meta.url);
  const kinds = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of kinds)
    expect([name, soundOf(name) !== undefined]).toEqual([
      name,
      readdirSync(new URL(`${name}/`, folder)).includes("sound.ts"),
    ]);
});

describe("columns of years", () => {
  const change = { year: "2022", percent: 85, qualifier: "more-than", claim: "C1" };
  const options = { baseline: { year: "2021", claim: "C0" }, change, record: "wool", others: [] };
  const rows = [row("2019", { value: 1400 }), row("2021", { value: 1000 }), row("2022", { low: 1700, high: 1800 })];

  it("have a silent year where there is no number, and the claimed change beside the last", () => {
    const { tones, from } = heard("year-columns", withSeries("usd-million", rows), options);
    expect(from).toBe(0);
    expect(tones.map(({ at, numbers, layer }) => [at, numbers?.low, numbers?.high, layer])).toEqual([
      [0, 1400, 1400, "record"],
      [1, undefined, undefined, "record"],
      [2, 1000, 1000, "record"],
      [3, 1700, 1800, "record"],
      [3, 1850, 1850, "article"],
    ]);
    expect(tones.at(-1)).toMatchObject({ qualifier: "more-than", sel: ["claim.C1"] });
    expect(tones[0]).toMatchObject({ words: "The sources, 2019: $1.4 billion", sel: ["record.F-2019"] });
    expect(tones[1]!.words).toContain("2020");
  });

  it("say the change without a tone where the first year has no number", () => {
    const { tones } = heard("year-columns", withSeries("usd-million", rows.slice(2)), options);
    expect(tones.at(-1)).toMatchObject({ layer: "article", numbers: undefined });
  });
});

describe("a share and its estimates", () => {
  it("are heard row by row, the article's first, a bound as its number", () => {
    const rows = [
      row("2014", { low: 40, high: 45, who: "The ministry" }),
      row("2012", { low: 0, high: 33, evidence: "upper-bound" }),
    ];
    const { tones } = heard("share-grid", withSeries("percent", rows), {
      share: 30,
      qualifier: "about",
      claim: "C1",
      estimates: "wool",
    });
    expect(
      tones.map(({ at, numbers, qualifier, layer }) => [at, numbers?.low, numbers?.high, qualifier, layer]),
    ).toEqual([
      [0, 30, 30, "about", "article"],
      [1, 33, 33, "up-to", "record"],
      [2, 40, 45, undefined, "record"],
    ]);
    expect(tones[2]!.words).toMatch(/^The ministry, 2014: /);
  });

  it("are the share alone without estimates", () => {
    expect(heard("share-grid", emptyStory, { share: 100, claim: "C1" }).tones).toHaveLength(1);
  });
});

describe("values around a level", () => {
  it("stand at their times between the level, which has none; a missing year is silent", () => {
    const rows = [row("2012", { value: 12 }), row("2010", { value: 8 })];
    const story = withSeries("index", [...rows, { ...rows[0]!, when: { precision: "undated" } }], ["2011"]);
    const { tones } = heard("level-plot", story, { series: "wool", level: { value: 9, claim: "C1" } });
    expect(tones.map(({ at, numbers, layer }) => [Math.round(at), numbers?.high, layer])).toEqual([
      [0, 9, "article"],
      [1, 8, "record"],
      [2, undefined, "record"],
      [3, 12, "record"],
      [4, 9, "article"],
    ]);
  });
});

describe("a timeline", () => {
  const event = (id: string, lane: string, on: string, claims: string[] = []) => ({
    id,
    lane,
    title: id,
    claims,
    when: { precision: on.length > 4 ? "day" : "year", on },
  });
  const story = storyOf({
    events: [
      event("a", "record", "2010-05-01"),
      event("b", "record", "2010-07-02"),
      event("c", "article", "2010"),
      event("d", "article", "2012-01-01"),
    ],
  });
  const counts = (options: object, filter?: object) =>
    heard("timeline", story, options, filter).tones.map(({ at, numbers, layer }) => [at, numbers?.high, layer]);

  it("is heard by how many events begin in a year, in the article and in the record", () => {
    expect(counts({ from: "2009" })).toEqual([
      [0, undefined, "record"],
      [1, 1, "article"],
      [1, 2, "record"],
      [2, undefined, "record"],
      [3, 1, "article"],
    ]);
    expect(heard("timeline", story, {}).tones[1]).toMatchObject({
      words: "The sources, 2010: 2 events",
      sel: ["event.a", "event.b"],
    });
  });

  it("is heard by month where it is short, and without what a filter leaves out", () => {
    const short = heard("timeline", story, { from: "2010-05", to: "2010-07" });
    expect(short.tones.map(({ numbers }) => numbers?.high)).toEqual([1, undefined, 1]);
    expect(short.tones[0]!.words).toBe("The sources, May 2010: 1 event");
    expect(counts({ from: "2010", to: "2014" }, { ...noFilter, q: "nothing" }).every(([, number]) => !number)).toBe(
      true,
    );
  });

  it("of no events and no time is nothing", () => {
    expect(heard("timeline", emptyStory, {}).tones).toEqual([]);
  });
});
