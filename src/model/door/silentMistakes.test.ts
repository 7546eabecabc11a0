import { describe, expect, it } from "vitest";
import { z } from "zod";
import { claimId, slug } from "../schema/primitives.ts";
import { parseStory } from "./parseStory.ts";
import { formatProblem } from "./problem.ts";
import { type SmallFile, smallKinds, smallStory } from "./smallStory.fixture.ts";

const series = z.strictObject({ series: slug });
const kinds = {
  ...smallKinds,
  estimates: series.meta({ percent: ["series"] }),
  change: z
    .strictObject({ series: slug, baseline: z.strictObject({ year: z.string(), claim: claimId }) })
    .meta({ baselineIn: "series" }),
  level: z.strictObject({
    series: slug,
    level: z.strictObject({ claim: claimId, value: z.number().meta({ unitOf: "series" }) }),
  }),
  "place-map": z.strictObject({ topology: slug, raised: z.array(z.string()), frame: z.array(z.array(z.number())) }),
};

/** Land between 34 and 50 degrees east, 30 and 42 north, which is two states; around it there is sea. */
const ring = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];
const ground = {
  type: "Topology",
  bbox: [20, -60, 60, 60],
  arcs: [ring(33, 30, 52, 42), ring(46, 48, 50, 52)],
  objects: {
    countries: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "101", properties: { name: "Salt Land" }, arcs: [[0]] },
        { type: "Polygon", id: "102", properties: { name: "Northland" }, arcs: [[1]] },
      ],
    },
  },
};

/** What is said of the small story with another file and after one was changed, without line and column. */
function said(file: string, change: (value: SmallFile) => void, more: Record<string, string> = {}): string[] {
  const { folder, texts } = smallStory(file, change);
  const { problems } = parseStory({ folder, texts: { ...texts, ...more } }, kinds);
  for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
  return problems.map((problem) =>
    formatProblem(problem)
      .replace(/^data\/small\//u, "")
      .replace(/:\d+:\d+/u, ""),
  );
}

const withMap = { "geo/region.topo.json": JSON.stringify(ground) };
const trade = (change: (file: SmallFile) => void) => {
  const file = {
    id: "trade",
    title: "التجارة",
    measure: "turnover",
    unit: "usd-million",
    rows: [2010, 2011, 2012, 2013].map((year, index) => ({
      id: `year-${String(year)}`,
      when: { precision: "year", on: String(year) },
      value: 5000 + 100 * index,
      source: "S10",
      grade: "A",
    })),
  };
  change(file);
  return { "series/trade.json": JSON.stringify(file) };
};
const english = (text: SmallFile) => (text.series.trade = { title: "Trade" });
const figure = (kind: string, options: object) => (story: SmallFile) =>
  Object.assign(story.figures[0], { kind, options });
const place = (change: object) => (file: SmallFile) => Object.assign(file.places[2], change);
const map = (options: object) =>
  figure("place-map", { topology: "region", raised: ["salt-land"], frame: [[34, 31], [50, 41]], ...options }); // prettier-ignore

describe.each<[string, () => string[], RegExp]>([
  [
    "longitude and latitude exchanged, near each other",
    () => said("places.json", place({ lon: 41, lat: 49 }), withMap),
    /^places.json places\[2\].lon: .*swapped|in the sea.*Did you mean longitude 49 and latitude 41/,
  ],
  [
    "a minus sign lost",
    () => said("places.json", place({ lon: 48, lat: -50 }), withMap),
    /^places.json places\[2\].lon: warning, found longitude 48 and latitude -50, in the sea; .* longitude 48 and latitude 50/,
  ],
  [
    "a sea on land",
    () => said("places.json", place({ role: "sea", lon: 49, lat: 32 }), withMap),
    /^places.json places\[2\].lon: warning, .*, on land; .* Did you mean/,
  ],
  [
    "offsets that are shifted, where another claim quotes the same words",
    () =>
      said("claims.json", ({ claims }) =>
        claims.splice(1, 0, { ...claims[0], id: "C01-02", phrase: "نحو", start: 5, end: 8 }),
      ).filter((text) => text.startsWith("claims.json")),
    /^claims.json claims\[1\].start: found "نحو" from 5, where C01-01 has "حو "; expected the same letters/,
  ],
  [
    "a percentage of nothing",
    () =>
      said("record.json", ({ observations }) => delete observations[0].denominator).filter((text) =>
        text.startsWith("record.json"),
      ),
    /^record.json observations\[0\].denominator: found nothing, beside a percentage; expected of what it is taken/,
  ],
  [
    "a magnitude too small",
    () =>
      said(
        "text/en.json",
        english,
        trade(({ rows }) => (rows[2].value = 5.2)),
      ),
    /^series\/trade.json rows\[2\].value: warning, found 5.2, where all like it are 5000 to 5300; expected a number in the unit/,
  ],
  [
    "less than nothing",
    () =>
      said(
        "text/en.json",
        english,
        trade(({ rows }) => (rows[2].value = -5200)),
      ),
    /^series\/trade.json rows\[2\].value: found -5200 in usd-million; expected 0 or more.* Did you mean 5200/,
  ],
  [
    "a figure's number that is not its claim's",
    () => said("series/salt-share.json", ({ rows }) => (rows[0].value = 21)),
    /^series\/salt-share.json rows\[0\].value: warning, found 21, while the phrase of C01-01 is "نحو 30%"; expected the claim's own/,
  ],
  [
    "a level of another magnitude than what it is compared with",
    () => said("story.json", figure("level", { series: "salt-share", level: { claim: "C01-01", value: 30000 } })),
    /^story.json figures\[0\].options.level.value: warning, found 30000, where all like it are about/,
  ],
  [
    "a row that is not its observation's",
    () => said("series/salt-share.json", ({ rows }) => (rows[1].value = 34)),
    /^series\/salt-share.json rows\[1\].value: found 34 in percent, while "F-salt-2012" has 33 in percent; expected the number/,
  ],
  [
    "two rows of one year",
    () =>
      said(
        "text/en.json",
        english,
        trade(({ rows }) => (rows[2].when.on = "2011")),
      ),
    /^series\/trade.json rows\[2\].when: found the time that the row "year-2011" has; expected one row a time/,
  ],
  [
    "dollars drawn as parts of a whole",
    () => {
      const { texts } = smallStory("text/en.json", english);
      return said("story.json", figure("estimates", { series: "trade" }), {
        ...trade(() => undefined),
        "text/en.json": texts["text/en.json"]!,
      });
    },
    /^story.json figures\[0\].options.series: found "trade", which is in usd-million; expected numbers in percent/,
  ],
  [
    "a base year that the series has not",
    () => said("story.json", figure("change", { series: "salt-share", baseline: { year: "2009", claim: "C01-01" } })),
    /^story.json figures\[0\].options.baseline.year: found "2009", for which "salt-share" has no row; expected .*: 2012/,
  ],
  [
    "a raised state that the base map calls otherwise",
    () => said("story.json", map({ raised: ["saltland"] }), withMap),
    /^story.json figures\[0\].options.raised\[0\]: found "saltland", which is no state of the base map; .* Did you mean "salt-land"/,
  ],
  [
    "a frame in which no place is",
    () => said("story.json", map({ frame: [[21, 50], [25, 55]] }), withMap), // prettier-ignore
    /^story.json figures\[0\].options.frame: found a view from 21, 50 to 25, 55, without any place/,
  ],
  [
    "GeoJSON in place of TopoJSON",
    () => said("story.json", () => undefined, { "geo/region.topo.json": '{ "type": "FeatureCollection" }' }),
    /^geo\/region.topo.json type: found a file of the type "FeatureCollection"; expected TopoJSON/,
  ],
  [
    "a short title that is long",
    () => said("story.json", ({ figures }) => (figures[0].shortTitle = "ع".repeat(61))).slice(0, 1),
    /^story.json figures\[0\].shortTitle: found .*; expected at most 60 letters/,
  ],
  [
    "a figure in no chapter",
    () => said("story.json", ({ chapters }) => chapters[0].blocks.pop()),
    /^story.json figures\[0\].id: warning, found "salt", which no chapter shows; expected a block/,
  ],
  [
    "a figure shown twice",
    () =>
      said("story.json", ({ chapters }) => chapters[1].blocks.push({ type: "figure", id: "again", figure: "salt" })),
    /^story.json chapters\[1\].blocks\[0\].figure: found "salt" a second time; expected each figure once/,
  ],
  [
    "a block that is called as a figure",
    () => said("story.json", ({ chapters }) => (chapters[0].blocks[1].id = "salt")),
    /^story.json chapters\[0\].blocks\[1\].id: found "salt", which is a figure's id; expected an id of its own/,
  ],
  [
    "a story that is not called as its folder",
    () => said("story.json", (story) => (story.id = "smal")),
    /^story.json id: found "smal"; expected the name of the folder. Did you mean "small"/,
  ],
  [
    "a year far off",
    () => said("events.json", ({ events }) => (events[1].when.on = "3022-10-03")),
    /^events.json events\[1\].when.on: found "3022-10-03"; expected a year up to 2199/,
  ],
  [
    "a source that is still to be published",
    () => said("sources.json", ({ sources }) => (sources[2].date = "2199-01-01")),
    /^sources.json sources\[2\].date: found "2199-01-01", which is still to come; expected the day/,
  ],
  [
    "a source without an address",
    () => said("sources.json", ({ sources }) => delete sources[1].url),
    /^sources.json sources\[1\].url: warning, found nothing by which it can be found; expected its address, or a note/,
  ],
  [
    "a source that nothing names",
    () =>
      said("sources.json", ({ sources }) =>
        sources.push({ id: "S99", publisher: "Another", url: "https://example.org/", grade: "A" }),
      ),
    /^sources.json sources\[3\].id: warning, found S99, which nothing names; expected sources that something rests on/,
  ],
  [
    "a quotation of nobody",
    () => said("claims.json", ({ claims }) => (claims[0].status = "attributed_named")),
    /^claims.json claims\[0\].attributedTo: found "article", while the status is "attributed_named"; expected the id of the actor/,
  ],
])("%s", (_, problems, message) => {
  it("is said once, with its file, its place and the way out", () => {
    const found = problems();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });
});

describe("a mistake that only other files show", () => {
  it("is a language that the engine does not speak", () => {
    const { problems } = parseStory(smallStory(), kinds, ["ar", "fr"]);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(
        /languages\[1\]: found "en", in which the engine has no words; expected "ar" or "fr"; or src/,
      ),
    ]);
    expect(parseStory(smallStory(), kinds, ["ar", "en"]).problems).toEqual([]);
  });

  it("is a phrase that stands elsewhere in the article, where a copy of it is", () => {
    const article = `${" ".repeat(5)}نحو 30%${" ".repeat(13)}إسرائيل${" ".repeat(8)}`;
    const { problems } = parseStory({ ...smallStory(), article }, kinds);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/claims\[0\]\.start: found offsets of " نحو 30"; .* Did you mean "start": 5, "end": 12/),
    ]);
  });
});

/** The places of all single values inside a value. */
function* placesIn(value: unknown, path: readonly string[]): Generator<readonly string[]> {
  if (typeof value !== "object" || value === null) yield path;
  else for (const [key, inner] of Object.entries(value)) yield* placesIn(inner, [...path, key]);
}

describe.each(Object.keys(smallStory().texts).filter((name) => !name.startsWith("text/")))("%s", (file) => {
  it("has one message for each value that is of a wrong type", () => {
    const read = JSON.parse(smallStory().texts[file]!) as unknown;
    for (const path of placesIn(read, [])) {
      const found = said(file, (value: SmallFile) => {
        const owner = path.slice(0, -1).reduce<SmallFile>((inner, key) => inner[key], value);
        const last = path.at(-1)!;
        owner[last] = typeof owner[last] === "string" ? 5 : "five";
      });
      expect(found, path.join(".")).toHaveLength(1);
    }
  });
});
