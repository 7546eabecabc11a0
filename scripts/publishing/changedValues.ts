import { isDeepStrictEqual } from "node:util";

/** An entry of a table of the data files. */
export type Row = Readonly<Record<string, unknown>>;

/** A published value that is another one now; `now` is absent where its entry or field went. */
export interface ChangedValue {
  table: string;
  /** As corrections name it: `F-oil-2023`, of a row `oil-exports.year-2023`. */
  entry: string;
  field: string;
  was: unknown;
  now?: unknown;
}

/** Columns of words end in their language; of these only the numbers are values. */
const ofWords = /_[a-z]{2}$/;

/**
 * The values of a table that changed or went, but for entries that were corrected since. What was added is no correction.
 * @param corrected the entries that the corrections since the older table name
 */
export function changedValues(
  table: string,
  before: readonly Row[],
  after: readonly Row[],
  corrected: ReadonlySet<string>,
): ChangedValue[] {
  const rows = new Map(after.map((row) => [nameOf(row), row]));
  return before.flatMap((row): ChangedValue[] => {
    const entry = nameOf(row);
    if (corrected.has(entry)) return [];
    const now = rows.get(entry);
    if (!now) return [{ table, entry, field: "id", was: entry }];
    return Object.entries(row)
      .filter(([field, value]) => !isDeepStrictEqual(valueOf(field, value), valueOf(field, now[field])))
      .map(([field, was]) => ({ table, entry, field, was, now: now[field] }));
  });
}

/** The entries that corrections name which were not there before. */
export function correctedSince(before: readonly Row[], after: readonly Row[]): Set<string> {
  const known = new Set(before.map(({ id }) => id));
  return new Set(after.filter(({ id }) => !known.has(id)).flatMap(({ entries }) => entries as string[]));
}

function nameOf({ series, id }: Row): string {
  return [series, id].filter((part) => part !== undefined).join(".");
}

function valueOf(field: string, value: unknown): unknown {
  return ofWords.test(field) ? (String(value).match(/\d+(?:[.,]\d+)*/gu) ?? []) : value;
}
