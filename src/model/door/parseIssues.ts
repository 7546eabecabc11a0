import { z } from "zod";
import { numberIn } from "./jsonHints.ts";
import type { Finding } from "./parseJson.ts";
import { describeValue, listOf, nearestOf, type Path } from "./problem.ts";

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

/** One complaint of a schema in the words of the data check. */
interface Complaint {
  /** From the checked value down. */
  path: Path;
  finding: Finding;
  pointAt: "value" | "key";
}

/** Checks a value against a schema; one complaint a place, all unknown fields. */
export function parseIssues(schema: z.ZodType, value: unknown): Complaint[] {
  const result = schema.safeParse(value);
  const seen = new Set<string>();
  return (result.error?.issues ?? []).flatMap((issue): Complaint[] => {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (issue.code === "unrecognized_keys") {
      const known = fieldsAt(schema, value, path);
      return issue.keys.map((key) => ({ path: [...path, key], finding: unknownField(key, known), pointAt: "key" }));
    }
    const place = path.join("\n");
    if (seen.has(place)) return [];
    seen.add(place);
    return [
      { path, finding: describeIssue(issue, valueAt(value, path), schemaAt(schema, value, path)), pointAt: "value" },
    ];
  });
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );
}

function unknownField(key: string, known: readonly string[]): Finding {
  return { found: `the unknown field "${key}"`, expected: `one of ${listOf(known)}`, nearest: nearestOf(key, known) };
}

function describeIssue(issue: Issue, value: unknown, schema: unknown): Finding {
  const found = describeValue(value);
  const options = optionsOf(issue);
  // A schema that has something to say of a value says it itself.
  if (options && issue.message.startsWith("Invalid"))
    return { found, expected: listOf(options), nearest: nearestOf(value, options.map(String)) };
  const expected = (value === undefined && formOf(schema)) || expectation(issue);
  if (value === null) return { found, expected: `${expected}; a key of which nothing is known is left out` };
  if (typeof value !== "string" || !/^(number|int)$/u.test("expected" in issue ? String(issue.expected) : ""))
    return { found, expected };
  const meant = numberIn(value);
  return {
    found,
    expected: `${expected} in digits 0-9, without quotation marks, letters or signs`,
    ...(meant !== undefined && { nearest: String(meant) }),
  };
}

/** The form that a missing text must have, as its schema says it of an empty one; undefined where any text will do. */
function formOf(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodString)) return undefined;
  const [issue] = schema.safeParse("").error?.issues ?? [];
  return issue && issue.code !== "too_small" ? issue.message : undefined;
}

function optionsOf(issue: Issue): readonly unknown[] | undefined {
  if (issue.code === "invalid_value") return issue.values;
  const { options } = issue as { options?: readonly unknown[] };
  return issue.code === "invalid_union" ? options : undefined;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? issue.expected;
    case "invalid_union":
      return [...new Set(issue.errors.flat().map(expectation))].join(" or ") || issue.message;
    case "too_small":
      return issue.message.startsWith("Too small") ? `${amount(issue.origin, issue.minimum)} or more` : issue.message;
    case "too_big":
      return issue.message.startsWith("Too big") ? `${amount(issue.origin, issue.maximum)} or fewer` : issue.message;
    default:
      return issue.message;
  }
}

function amount(origin: string, count: number | bigint): string {
  if (origin === "string") return `a text of ${count} characters`;
  return origin === "array" ? `a list of ${count}` : `${count}`;
}

function fieldsAt(schema: z.ZodType, value: unknown, path: Path): readonly string[] {
  const inner = schemaAt(schema, value, path);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema at a path, the value deciding between the members of a discriminated union; undefined where none is. */
export function schemaAt(schema: unknown, value: unknown, path: Path): unknown {
  const inner = unwrap(schema, value);
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  const next = valueAt(value, [step]);
  if (inner instanceof z.ZodObject) return schemaAt((inner.shape as Record<string, unknown>)[step], next, rest);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, next, rest);
  if (inner instanceof z.ZodTuple) return schemaAt(inner.def.items[Number(step)], next, rest);
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType, next, rest);
  return undefined;
}

function unwrap(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap(), value);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const { discriminator } = schema.def as { discriminator?: string };
  const options = schema.options.map((option) => unwrap(option, value));
  const fits = (option: unknown) =>
    discriminator !== undefined &&
    option instanceof z.ZodObject &&
    (option.shape as Record<string, z.ZodType>)[discriminator]?.safeParse(valueAt(value, [discriminator])).success;
  return options.find(fits) ?? options.find((option) => option instanceof z.ZodObject);
}

/** The list at a path of unchecked JSON; empty where there is none. */
export function listAt(value: unknown, path: Path): unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}
