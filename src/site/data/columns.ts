import { z } from "zod";
import type { When } from "#model/schema/event.ts";
import { whenSpan } from "#model/when.ts";
import type { Cell } from "./csv.ts";

/** One column of a table of data. */
export interface Column<Entry> {
  /** As it stands in the header, and as the key in JSON. */
  name: string;
  /** The name in the dictionary, which has no language. */
  field: string;
  /** Of words: the language that they are in. */
  lang?: string;
  /** A `list` holds strings without spaces, separated by one in CSV. */
  type: "string" | "integer" | "number" | "boolean" | "date" | "array" | "list";
  constraints: Constraints;
  /** The tables whose ids it holds. */
  refersTo?: readonly string[];
  cell: (entry: Entry) => Cell;
}

export interface Constraints {
  required?: boolean;
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** An entry as the languages of its story have it, in their order; `untranslated` are words in want of a translation. */
export type Versions = readonly {
  lang: string;
  untranslated: ReadonlySet<string>;
  entry: Readonly<Record<string, unknown>>;
}[];

/** What a table's columns are made of, but for the schema of its entries. */
export interface Making {
  /** The fields that are words. */
  words: readonly string[];
  /** Fields of the entries that are not in the table. */
  without?: readonly string[];
  /** The tables that fields refer to. */
  refersTo: Readonly<Record<string, readonly string[]>>;
  /** The first is the source language. */
  languages: readonly string[];
}

/** The parts of a JSON Schema that a table of data can say. */
interface FieldSchema extends Constraints {
  type?: string;
  items?: FieldSchema & { anyOf?: readonly FieldSchema[] };
  properties?: Record<string, FieldSchema>;
}

/** The columns of a list of entries, as their schema has the fields: a field that it gains is in the table too. */
export function columnsOf(schema: z.ZodObject, making: Making): Column<Versions>[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema) as Pick<FieldSchema, "properties"> & {
    required?: string[];
  };
  return Object.entries(properties).flatMap(([key, field]): Column<Versions>[] => {
    const isRequired = required.includes(key);
    if (key === "$schema" || making.without?.includes(key)) return [];
    if (key === "when") return whenColumns((versions) => valueOf(versions, key) as When | undefined, isRequired);
    if (key === "record") return recordColumns(field, making);
    if (key === "places" && field.items?.properties) return eventPlaceColumns();
    if (field.properties) return partColumns(key, field.properties);
    if (making.words.includes(key)) return wordColumns(key, isRequired, making.languages);
    return [
      column(snakeCase(key), (versions) => valueOf(versions, key) as Cell, {
        type: typeOf(field),
        constraints: constraintsOf(field, isRequired),
        refersTo: making.refersTo[key],
      }),
    ];
  });
}

/** A column of words that any may lack, unless more is said of it. */
export function column<Entry>(
  name: string,
  cell: Column<Entry>["cell"],
  more: Partial<Column<Entry>> = {},
): Column<Entry> {
  return { name, field: name, type: "string", constraints: {}, cell, ...more };
}

/** The columns of a date: as stated, how exactly it is known, and the days that it can mean. */
export function whenColumns<Entry>(whenOf: (entry: Entry) => When | undefined, isRequired: boolean): Column<Entry>[] {
  const inWhen = (
    name: string,
    of: (when: When) => Cell,
    more: Pick<Partial<Column<Entry>>, "type" | "constraints">,
  ) => {
    const cell = (entry: Entry) => {
      const when = whenOf(entry);
      return when && of(when);
    };
    return column(name, cell, more);
  };
  const precisions = { enum: ["day", "month", "year", "interval", "undated"] };
  return [
    inWhen("date", statedDate, { constraints: { pattern: `^${date}(/${date})?$` } }),
    inWhen("precision", ({ precision }) => precision, {
      constraints: { ...(isRequired && { required: true }), ...precisions },
    }),
    inWhen("about", (when) => (when.precision === "undated" ? undefined : (when.about ?? false)), { type: "boolean" }),
    inWhen("first_day", (when) => dayOf(whenSpan(when)?.start), { type: "date" }),
    inWhen("last_day", (when) => dayOf(whenSpan(when)?.end, -1), { type: "date" }),
  ];
}

const date = "\\d{4}(-\\d{2}(-\\d{2})?)?";

function statedDate(when: When): string | undefined {
  if (when.precision === "undated") return undefined;
  return when.precision === "interval" ? `${when.from}/${when.to}` : when.on;
}

function dayOf(instant: Date | undefined, laterDays = 0): string | undefined {
  return instant && new Date(Number(instant) + laterDays * 86_400_000).toISOString().slice(0, 10);
}

/** A column of words for each language; only those of the source language are always there. */
function wordColumns(key: string, isRequired: boolean, languages: readonly string[]): Column<Versions>[] {
  const field = snakeCase(key);
  return languages.map((lang, position) => {
    const cell = (versions: Versions) => {
      const version = versions.find((each) => each.lang === lang);
      const words = version?.entry[key] as string | undefined;
      return words === undefined || version?.untranslated.has(words) ? undefined : writtenWords(words);
    };
    const constraints = isRequired && position === 0 ? { required: true } : {};
    return column(`${field}_${lang}`, cell, { field, lang, constraints });
  });
}

/** Words without the marks of direction that pages need around numbers. */
export function writtenWords(words: string): string {
  return words.replace(/[\u061c\u200e\u200f\u2066-\u2069]/gu, "");
}

/** Entries of the record are observations and differences, which stand in tables of their own. */
function recordColumns({ items }: FieldSchema, { refersTo }: Making): Column<Versions>[] {
  const kinds = items?.anyOf ?? [items ?? {}];
  return ["observations", "differences"].slice(0, kinds.length).map((name, position) => {
    const cell = (versions: Versions) => {
      const ids = valueOf(versions, "record") as readonly string[] | undefined;
      return ids?.filter((id) => id.startsWith(name === "observations" ? "F-" : "D-"));
    };
    const constraints = constraintsOf({ type: "array", items: kinds[position] ?? {} }, false);
    return column(name, cell, { type: "list", constraints, refersTo: refersTo[name] ?? [name] });
  });
}

/** A column for each part of a field that an entry may lack as a whole. */
function partColumns(key: string, parts: Readonly<Record<string, FieldSchema>>): Column<Versions>[] {
  return Object.entries(parts).map(([part, field]) => {
    const cell = (versions: Versions) => (valueOf(versions, key) as Record<string, Cell> | undefined)?.[part];
    return column(snakeCase(`${key}_${part}`), cell, { type: typeOf(field), constraints: constraintsOf(field, false) });
  });
}

function eventPlaceColumns(): Column<Versions>[] {
  return ["stated", "reported"].map((as) => {
    const cell = (versions: Versions) => {
      const places = valueOf(versions, "places") as readonly { place: string; as: string }[] | undefined;
      return places?.filter((each) => each.as === as).map(({ place }) => place);
    };
    return column(`places_${as}`, cell, { type: "list", refersTo: ["places"] });
  });
}

function typeOf({ type, items }: FieldSchema): Column<Versions>["type"] {
  if (type === "array") return items?.type === "string" ? "list" : "array";
  return type === "integer" || type === "number" || type === "boolean" ? type : "string";
}

function constraintsOf(field: FieldSchema, isRequired: boolean): Constraints {
  const { enum: values, minimum, maximum } = field;
  const pattern = field.type === "array" ? listPattern(field.items?.pattern) : field.pattern;
  return {
    // An empty list and an empty cell are the same.
    ...(isRequired && field.type !== "array" && { required: true }),
    ...(values && { enum: values }),
    ...(pattern !== undefined && !values && { pattern }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  };
}

function listPattern(pattern: string | undefined): string | undefined {
  const one = pattern?.replace(/^\^|\$$/gu, "");
  return one === undefined ? undefined : `^(${one})( (${one}))*$`;
}

function valueOf(versions: Versions, key: string): unknown {
  return versions[0]?.entry[key];
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
