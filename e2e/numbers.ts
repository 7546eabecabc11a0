import { dateTaker } from "./datesInWords.ts";
import { countTaker } from "./countsInWords.ts";
import { computations, type Dataset, datasetOf, type Json, quotable, recordTexts, taken } from "./dataset.ts";
import { allowed } from "./numbersAllowed.ts";
import { haversineKm, recompute } from "./recompute.ts";
import { plainWords } from "./site.ts";

/** A number in words for which nothing in the data accounts, and the words around it. */
export interface Stray {
  numeral: string;
  around: string;
}

const numeral = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/**
 * The finder of numbers that do not come from the data, in the words of one language. Step by step it takes out what is
 * accounted for: the record's own texts, ids, coordinates, dates that the data have, what is allowed, counts. What is
 * left must be a value of the data, be quoted from a source or the article, or be computed from the data.
 */
export function strayFinder(lang: string): (words: string) => Stray[] {
  const data = datasetOf(lang);
  const record = recordTexts(lang);
  const takeDates = dateTaker(lang, record);
  const takeCounts = countTaker(lang, data);
  const ids = idPattern(data);
  const degrees = degreePattern(data);
  const paragraphs = new Set(data.claims.map(({ paragraph }) => String(paragraph)));
  const values = valuesOf(
    data,
    quotable(lang).map((text) => takeDates(text).rest),
  );
  return (words) => {
    let rest = plainWords(words);
    // The column of paragraphs in the table of claims.
    if (!/\d/.test(rest) || paragraphs.has(rest)) return [];
    for (const text of record) rest = rest.replaceAll(text, taken);
    rest = rest.replace(ids, taken).replace(degrees, taken);
    const dated = takeDates(rest);
    const counted = takeCounts(takeAllowed(dated.rest));
    return [
      ...[...dated.wrong, ...counted.wrong].map((numeral) => ({ numeral, around: words })),
      ...straysIn(counted.rest).filter(({ numeral }) => !values.has(canonical(numeral))),
    ];
  };
}

/** The numbers in the engine's own words, which know no data: all but those that are allowed. */
export function strayInUi(words: string): Stray[] {
  return straysIn(takeAllowed(plainWords(words).replace(/{{\w+}}/g, taken)));
}

function takeAllowed(words: string): string {
  return allowed.reduce((rest, { words: pattern }) => rest.replace(pattern, taken), words);
}

function straysIn(words: string): Stray[] {
  return [...words.matchAll(numeral)].map(({ 0: found, index }) => ({
    numeral: found,
    around: words.slice(Math.max(0, index - 40), index + found.length + 40),
  }));
}

/** A numeral without its grouping and without idle zeros: 9,593.0 is 9593. */
function canonical(found: string): string {
  return String(Number(found.replaceAll(",", "")));
}

/** Ids and addresses, which hold figures and no numbers. */
function idPattern({ claims, observations, differences, sources }: Dataset): RegExp {
  const ids = [claims, observations, differences, sources].flatMap((list) => list.map(({ id }) => id));
  return new RegExp(`(?:https?://|\\w+\\.[a-z]+/)\\S+|(?<![\\w-])(?:${ids.join("|")})(?![\\w-])`, "g");
}

/** Coordinates of places, as "40.378°". */
function degreePattern({ places }: Dataset): RegExp {
  const degrees = places
    .flatMap(({ lon, lat }) => [lon, lat])
    .map((angle) => String(Math.abs(angle)).replace(".", "\\."));
  return new RegExp(`(?<![\\d.])(?:${degrees.join("|")})°`, "g");
}

function valuesOf(data: Dataset, quotes: readonly string[]): ReadonlySet<string> {
  const values = new Set<string>();
  const add = (value: number | undefined, unit = "") => {
    if (value === undefined) return;
    values.add(String(Math.abs(value)));
    // Dollars read in billions; people in millions, and in full in tables.
    if (unit.endsWith("-million")) values.add(String(Number((value / 1000).toFixed(6))));
    if (unit.startsWith("thousand-"))
      for (const written of [(value / 1000).toFixed(2), (value * 1000).toFixed()]) values.add(String(Number(written)));
  };
  for (const { value, unit } of data.observations) if (unit !== "rank" && unit !== "ordinal") add(value, unit);
  for (const { rows, unit } of data.series)
    for (const { value, low, high } of rows) for (const number of [value, low, high]) add(number, unit);
  for (const { options } of data.figures)
    for (const number of numbersIn(options)) add(number, number >= 1000 ? "thousand-" : "");
  for (const number of [...restsOf(data), ...levelDistancesOf(data), ...windowYearsOf(data)]) add(number);
  for (const call of computations(data.id))
    add(recompute(call, data), call[0] === "grown" ? unitOf(data, call[1]) : "");
  for (const kilometres of distancesOf(data)) add(kilometres);
  for (const quote of quotes) for (const [found] of quote.matchAll(numeral)) values.add(canonical(found));
  return values;
}

/** The unit of an observation; a value that grew keeps it. */
function unitOf({ observations }: Dataset, id: unknown): string | undefined {
  return observations.find((observation) => observation.id === id)?.unit;
}

/** The numbers of a figure's options, but for those that place a map. */
function numbersIn(options: Json, key = ""): number[] {
  if (typeof options === "number") return [options];
  if (!options || typeof options !== "object" || key === "frame" || key === "zoom") return [];
  return Object.entries(options).flatMap(([name, inner]) => numbersIn(inner as Json, name));
}

/** What a claimed share leaves of the whole. */
function restsOf({ figures }: Dataset): number[] {
  return figures.flatMap(({ options }) => {
    const { share } = (options as { claimed?: { share?: number } }).claimed ?? {};
    return share === undefined ? [] : [100 - share];
  });
}

/** How far a claimed level lies from each value of the series that it is drawn against, in percent of that value. */
function levelDistancesOf({ figures, series }: Dataset): number[] {
  return figures.flatMap(({ options }) => {
    const { level, series: id } = options as { level?: { value: number }; series?: string };
    const rows = series.find((one) => one.id === id)?.rows ?? [];
    return level ? rows.flatMap(({ value }) => (value ? Math.round((level.value / value - 1) * 1000) / 10 : [])) : [];
  });
}

/** How many years the windows of the series span. */
function windowYearsOf({ series }: Dataset): number[] {
  return series.flatMap(({ rows }) =>
    rows.flatMap(({ when }) => (when?.from && when.to ? Number(when.to) - Number(when.from) + 1 : [])),
  );
}

/** How far apart article and record put one happening, in tens of kilometres. */
function distancesOf({ events, places }: Dataset): number[] {
  const placesOf = (id: string) =>
    (events.find((event) => event.id === id)?.places ?? []).flatMap(({ place }) =>
      places.filter(({ id }) => id === place),
    );
  return events.flatMap(({ id, counterparts = [] }) =>
    placesOf(id).flatMap((here) =>
      counterparts.flatMap(placesOf).map((there) => Math.round(haversineKm(here, there) / 10) * 10),
    ),
  );
}
