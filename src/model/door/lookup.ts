import { type Growth, growthBetween, type LonLat } from "../measure.ts";
import type { Finding } from "./parseJson.ts";
import { nearestOf } from "./problem.ts";
import { nouns, type Target } from "./refer.ts";
import type { Qualifier, Unit } from "../schema/record.ts";
import type { StoryData } from "../storyData.ts";
import { dateSpan } from "../when.ts";

/** The entries that placeholders are computed from. */
export type Facts = Pick<
  StoryData,
  "claims" | "differences" | "events" | "places" | "observations" | "series" | "relations" | "actors"
>;

/** Why a placeholder stands for nothing. */
export class Refusal {
  /** @param missing the id that was not found, where that is why */
  constructor(
    readonly finding: Finding,
    readonly missing?: { target: Target; id: string },
  ) {}
}

/** A number that is written as such. */
export const plain = /^-?\d+(\.\d+)?$/u;

/** A number that an argument names. */
export interface Named {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  unit?: Unit | undefined;
  qualifier?: Qualifier | undefined;
  measure?: string | undefined;
}

/**
 * The number that an argument names: that of an observation (`F-visitors-2021`), that of a row (`visitors.year-2021`),
 * or itself (`9500`), which then has the unit of its neighbour.
 */
export function number(name: string, { observations, series }: Facts): Named {
  if (plain.test(name)) return { value: Number(name) };
  if (name.startsWith("F-")) {
    const found = find("observations", name, observations);
    if (found.value === undefined) refuse(`"${name}", which has no number`, "an observation with a value");
    return found;
  }
  const [id = "", row] = name.split(".", 2);
  if (row === undefined)
    refuse(`"${name}"`, "an observation as F-visitors-2021, a row as visitors.year-2021, or a number as 9500");
  const { rows, unit, measure } = find("series", id, series);
  const known = rows.map((each) => `${id}.${each.id}`);
  const found = rows[known.indexOf(name)];
  if (!found) refuse(`"${name}", which no row has`, `a row of "${id}"`, nearestOf(name, known));
  return { ...found, unit, measure };
}

/** The change from one number to another of the same unit and measure. */
export function change(from: string, to: string, facts: Facts): Growth {
  const [first, second] = [number(from, facts), number(to, facts)];
  for (const key of ["unit", "measure"] as const)
    if (first[key] !== undefined && second[key] !== undefined && first[key] !== second[key])
      refuse(`"${from}" in ${first[key]} and "${to}" in ${second[key]}`, `two numbers of one ${key}`);
  const growth = growthBetween(first, second);
  if (!growth)
    refuse(`"${from}" and "${to}", between which no change can be told`, "exact numbers; the second may be more-than");
  return growth;
}

/** The days of two events, the first not after the second. */
export function dates(from: string, to: string, facts: Facts): [Date, Date] {
  const [start, end] = [from, to].map((id) => {
    const { when } = find("events", id, facts.events);
    if (when.precision !== "day" || when.about)
      refuse(`"${id}", which is not dated to a day`, "an event whose day is known");
    return dateSpan(when.on).start;
  }) as [Date, Date];
  if (start > end) refuse(`"${from}", which is after "${to}"`, "the earlier event first");
  return [start, end];
}

/** A place that is a point, not an area's label. */
export function point(id: string, { places }: Facts): LonLat {
  const place = find("places", id, places);
  if (!["city", "institution", "terminal"].includes(place.role))
    refuse(`"${id}", which is a ${place.role} and no point`, "a city, an institution or a terminal");
  return place;
}

function find<Entry extends { id: string }>(target: Target, id: string, entries: readonly Entry[]): Entry {
  const found = entries.find((entry) => entry.id === id);
  if (found) return found;
  const noun = nouns[target];
  const nearest = nearestOf(
    id,
    entries.map((entry) => entry.id),
  );
  return refuse(`"${id}", which no ${noun} has`, `the id of ${/^[aeo]/u.test(noun) ? "an" : "a"} ${noun}`, nearest, {
    target,
    id,
  });
}

/** Gives up a computation. */
export function refuse(
  found: string,
  expected: string,
  nearest?: string,
  missing?: { target: Target; id: string },
): never {
  throw new Refusal({ found, expected, ...(nearest === undefined ? {} : { nearest }) }, missing);
}
