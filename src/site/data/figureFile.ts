import { comparisons, statuses } from "#model/vocabulary.ts";
import type { z } from "zod";
import { groundOf, type GroundRow } from "#model/door/figureGround.ts";
import { grade, qualifier, unit } from "#model/schema/primitives.ts";
import type { Source } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { type Column, type Constraints, whenColumns, writtenWords } from "./columns.ts";
import type { Table } from "./tables.ts";

/** A row of a figure's file in each language, in their order. */
type GroundVersions = readonly GroundRow[];

/** What a figure draws or stands on as a table, its words in each language of the story. */
export function figureTable(
  stories: readonly Story[],
  figure: FigureBlock,
  schema: z.ZodType,
): Pick<Table<GroundVersions>, "columns" | "entries"> {
  const inLanguages = stories.map((story) => groundOf(story, figure, schema));
  return {
    columns: figureColumns(stories),
    entries: (inLanguages[0] ?? []).map((_, row) => inLanguages.flatMap((rows) => rows[row] ?? [])),
  };
}

/** The columns of the files of all figures. */
export function figureColumns(stories: readonly Story[]): Column<GroundVersions>[] {
  const untranslated = stories.map((story) => new Set(story.untranslated));
  const sources = new Map(stories[0]?.sources.map((source): [string, Source] => [source.id, source]));
  const column = (
    name: string,
    cell: (row: GroundRow) => ReturnType<Column<GroundVersions>["cell"]>,
    constraints: Constraints = {},
    more: Partial<Column<GroundVersions>> = {},
  ): Column<GroundVersions> => {
    return { name, field: name, type: "string", constraints, cell: ([row]) => row && cell(row), ...more };
  };
  const number = { type: "number" } as const;
  const list = (...refersTo: string[]) => ({ type: "list", refersTo }) as const;
  const words = (name: "label" | "denominator" | "who" | "wording" | "denial" | "note"): Column<GroundVersions>[] =>
    stories.map(({ lang }, position) => ({
      name: `${name}_${lang}`,
      field: name,
      lang,
      type: "string",
      constraints: {},
      cell: (versions) => {
        const text = versions[position]?.[name];
        return text === undefined || untranslated[position]?.has(text) ? undefined : writtenWords(text);
      },
    }));
  return [
    column("layer", ({ layer }) => layer, { required: true, enum: ["article", "record", "context"] }),
    column("table", ({ table }) => table, { required: true }),
    column("id", ({ id }) => id, { required: true }),
    ...words("label"),
    column("phrase", ({ phrase }) => phrase),
    column("paragraph", ({ paragraph }) => paragraph, {}, { type: "integer" }),
    ...whenColumns<GroundVersions>(([row]) => row?.when, false),
    column("value", ({ value }) => value, {}, number),
    column("low", ({ low }) => low, {}, number),
    column("high", ({ high }) => high, {}, number),
    column("unit", (row) => row.unit, { enum: unit.options }),
    column("qualifier", (row) => row.qualifier, { enum: qualifier.options }),
    column("measure", ({ measure }) => measure),
    ...words("denominator"),
    ...words("who"),
    ...words("wording"),
    column("status", ({ status }) => status, { enum: statuses }),
    column("attributed_to", ({ attributedTo }) => attributedTo),
    column("comparison", ({ comparison }) => comparison, { enum: comparisons }),
    column("kind", ({ kind }) => kind),
    column("actors", ({ actors }) => actors, {}, list("actors")),
    column("places", ({ places }) => places, {}, list("places")),
    column("lon", ({ lon }) => lon, {}, number),
    column("lat", ({ lat }) => lat, {}, number),
    column("observation", ({ observation }) => observation, {}, { refersTo: ["observations"] }),
    column("sources", (row) => row.sources, {}, list("sources")),
    column("source_urls", (row) => row.sources.flatMap((id) => sources.get(id)?.url ?? []), {}, { type: "list" }),
    column("grade", (row) => row.grade, { enum: grade.options }),
    ...words("denial"),
    ...words("note"),
  ];
}

/** What a figure's file in JSON says of the figure itself. */
export function figureWords(stories: readonly Story[], id: string): Record<string, string> {
  const fields = ["title", "takeaway", "alt"] as const;
  const inLanguages = stories.flatMap(({ lang, figures }) =>
    figures.filter((figure) => figure.id === id).map((figure) => ({ lang, figure })),
  );
  return Object.fromEntries(
    fields.flatMap((field) =>
      inLanguages.map(({ lang, figure }) => [`${field}_${lang}`, writtenWords(figure[field])] as const),
    ),
  );
}
