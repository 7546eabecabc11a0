import { type Column, column } from "./columns.ts";
import { describeField, describeValue, type Describing } from "./describe.ts";
import type { Table } from "./tables.ts";

/** A field of a table, or one value of its closed list. */
interface Term {
  table: string;
  column: Column<never>;
  value?: string;
}

/** The table of all fields and all values of their closed lists, in each language. */
export function dictionaryOf(
  tables: readonly Pick<Table<never>, "name" | "columns">[],
  languages: readonly Describing[],
): Table<Term> {
  const own = termColumns(languages);
  const all = [...tables, { name: "dictionary", columns: own as unknown as readonly Column<never>[] }];
  return {
    name: "dictionary",
    columns: own,
    entries: all.flatMap(({ name, columns }) =>
      columns.flatMap((column): Term[] => {
        const term = { table: name, column };
        return [term, ...(column.constraints.enum ?? []).map((value) => ({ ...term, value }))];
      }),
    ),
    // Where no value is meant, the column that would be part of it is empty.
    key: [],
  };
}

function termColumns(languages: readonly Describing[]): Column<Term>[] {
  const isRequired = { constraints: { required: true } };
  const meaning = (words: Describing, { table, column: { field }, value }: Term) =>
    value === undefined ? describeField(words, table, field) : describeValue(words, table, field, value);
  return [
    column("table", ({ table }) => table, isRequired),
    column("field", ({ column: { name } }) => name, isRequired),
    column("value", ({ value }) => value),
    column("type", ({ column: { type }, value }) => (value === undefined ? type : undefined)),
    column(
      "required",
      ({ column: { constraints }, value }) => (value === undefined ? (constraints.required ?? false) : undefined),
      {
        type: "boolean",
      },
    ),
    column("refers_to", ({ column: { refersTo }, value }) => (value === undefined ? refersTo : undefined), {
      type: "list",
    }),
    ...languages.map((words) =>
      column<Term>(`title_${words.lang}`, (term) => meaning(words, term).title, { field: "title", lang: words.lang }),
    ),
    ...languages.map((words) =>
      column<Term>(`description_${words.lang}`, (term) => meaning(words, term).text, {
        field: "description",
        lang: words.lang,
      }),
    ),
  ];
}
