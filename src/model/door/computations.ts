import { change, dates, type Facts, number, plain, point, refuse } from "./lookup.ts";
import { aboutKm, daysBetween, monthsBetween, raisedBy, restPercent } from "../measure.ts";
import { listOf, nearestOf } from "./problem.ts";
import type { Qualifier, Unit } from "../schema/record.ts";
import { comparisons, statuses } from "../vocabulary.ts";

/** What a number may be taken for: what a source says of it, or a lower bound that follows from that. */
export type Bound = Qualifier | "at-least";

/** What a placeholder stands for, before it is written in a language. */
export type Amount =
  | { kind: "value"; value: number; unit: Unit; bound?: Bound }
  | { kind: "range"; low: number; high: number; unit: Unit }
  | { kind: "count"; count: number; of: "claims" | "differences" | "relations" | "days" | "months"; bound?: Bound }
  /** A number whose noun only the sentence knows. */
  | { kind: "number"; value: number };

/** One thing that can be computed. */
interface Computation {
  /** How many words follow the name, at least and at most. */
  takes: readonly [number, number];
  /** As it is written. */
  form: string;
  compute: (args: readonly string[], facts: Facts) => Amount;
}

/** What can be computed, by the name that it has in words. */
export const computations: Readonly<Record<string, Computation>> = {
  /** How many claims have one of the comparisons and one of the statuses that are named. */
  claims: {
    takes: [0, Infinity],
    form: "{claims}, or {claims …} with comparisons and statuses",
    compute: (values, { claims }) => {
      const known: readonly string[] = [...comparisons, ...statuses];
      refuseUnknown(values, known, "which is no comparison and no status", listOf(known));
      const fits = (list: readonly string[], own: string) =>
        values.includes(own) || !values.some((value) => list.includes(value));
      const found = claims.filter(({ comparison, status }) => fits(comparisons, comparison) && fits(statuses, status));
      return { kind: "count", count: found.length, of: "claims" };
    },
  },
  /** On how many points the claims of these comparisons bear: a difference is one, and a claim that none of them has. */
  differences: {
    takes: [1, Infinity],
    form: "{differences …} with comparisons",
    compute: (values, { claims, differences }) => {
      refuseUnknown(values, comparisons, "which is no comparison", listOf(comparisons));
      const fitting = differences.filter(({ comparison }) => values.includes(comparison));
      const found = claims.filter(({ comparison }) => values.includes(comparison));
      const points = found.map(({ id }) => fitting.find((difference) => difference.claims.includes(id))?.id ?? id);
      return { kind: "count", count: new Set(points).size, of: "differences" };
    },
  },
  /** How many relations have one of the comparisons that are named, between all of the actors that are named. */
  relations: {
    takes: [0, Infinity],
    form: "{relations}, or {relations …} with comparisons and actors",
    compute: (values, { relations, actors }) => {
      const known: readonly string[] = [...comparisons, ...actors.map(({ id }) => id)];
      refuseUnknown(values, known, "which is no comparison and no actor", listOf(comparisons));
      const wanted = comparisons.filter((value) => values.includes(value));
      const parties = values.filter((value) => !wanted.some((comparison) => comparison === value));
      const found = relations.filter(
        ({ from, to, comparison }) =>
          (wanted.length === 0 || wanted.includes(comparison)) && parties.every((id) => id === from || id === to),
      );
      return { kind: "count", count: found.length, of: "relations" };
    },
  },
  /** How many actors the relations tie; with an actor, how many it is tied to. */
  parties: {
    takes: [0, 1],
    form: "{parties} or {parties actor}",
    compute: ([actor], { relations, actors }) => {
      const known = actors.map(({ id }) => id);
      if (actor !== undefined) refuseUnknown([actor], known, "which no actor has", "the id of an actor");
      const own = relations.filter(({ from, to }) => actor === undefined || from === actor || to === actor);
      const tied = new Set(own.flatMap(({ from, to }) => [from, to]));
      if (actor !== undefined) tied.delete(actor);
      return { kind: "number", value: tied.size };
    },
  },
  /** What a share leaves of a hundred percent. */
  rest: {
    takes: [1, 1],
    form: "{rest percent}",
    compute: ([percent = ""]) => {
      if (!plain.test(percent) || Number(percent) > 100)
        refuse(`"${percent}"`, "a percentage from 0 to 100, such as 51");
      return { kind: "value", value: restPercent(Number(percent)), unit: "percent" };
    },
  },
  /** Days from the earlier event to the later one. */
  days: {
    takes: [2, 2],
    form: "{days event event}, the earlier one first",
    compute: ([from = "", to = ""], facts) => ({
      kind: "count",
      count: daysBetween(...dates(from, to, facts)),
      of: "days",
    }),
  },
  /** About how many months lie between them. */
  months: {
    takes: [2, 2],
    form: "{months event event}, the earlier one first",
    compute: ([from = "", to = ""], facts) => ({
      kind: "count",
      count: monthsBetween(...dates(from, to, facts)),
      of: "months",
      bound: "about",
    }),
  },
  /** About how far apart two points are, along a great circle. */
  kilometres: {
    takes: [2, 2],
    form: "{kilometres place place}",
    compute: ([from = "", to = ""], facts) => ({
      kind: "value",
      value: aboutKm(point(from, facts), point(to, facts)),
      unit: "kilometres",
      bound: "about",
    }),
  },
  /** By how many percent of the first number the second lies above it. */
  growth: {
    takes: [2, 2],
    form: "{growth number number}, the first and the later number",
    compute: ([from = "", to = ""], facts) => {
      const { percent, atLeast } = change(from, to, facts);
      if (percent < 0) refuse(`a fall of ${-percent} percent`, "a rise; {below number number} tells a fall");
      return { kind: "value", value: percent, unit: "percent", ...(atLeast ? { bound: "at-least" } : {}) };
    },
  },
  /** By how many percent of the first number the second lies below it. */
  below: {
    takes: [2, 2],
    form: "{below number number}, the first one the greater",
    compute: ([from = "", to = ""], facts) => {
      const { percent } = change(from, to, facts);
      if (percent > 0) refuse(`a rise of ${percent} percent`, "a fall; {growth number number} tells a rise");
      return { kind: "value", value: -percent, unit: "percent" };
    },
  },
  /** A number raised by a percentage. */
  grown: {
    takes: [2, 2],
    form: "{grown number percent}",
    compute: ([name = "", percent = ""], facts) => {
      const { value, unit = "index", qualifier } = number(name, facts);
      if (value === undefined || qualifier) refuse(`"${name}", which is no exact number`, "an exact number");
      if (!plain.test(percent)) refuse(`"${percent}"`, "a percentage such as 85");
      return { kind: "value", value: raisedBy(value, Number(percent)), unit };
    },
  },
  /** A number of the record as it stands there. */
  value: {
    takes: [1, 1],
    form: "{value number}",
    compute: ([name = ""], facts) => {
      const { value, low, high, unit, qualifier } = number(name, facts);
      if (!unit) refuse(`the number ${name}, which has no unit`, "an observation or a row");
      if (value !== undefined) return { kind: "value", value, unit, ...(qualifier ? { bound: qualifier } : {}) };
      if (high === undefined) refuse(`"${name}", which has no upper end`, "a row with a value, or with low and high");
      if (low === undefined) return { kind: "value", value: high, unit, bound: "up-to" };
      return { kind: "range", low, high, unit };
    },
  },
};

function refuseUnknown(values: readonly string[], known: readonly string[], why: string, expected: string): void {
  for (const value of values)
    if (!known.includes(value)) refuse(`"${value}", ${why}`, expected, nearestOf(value, known));
}
