import { comparisons, statuses } from "#model/vocabulary.ts";
import type { z } from "zod";
import { groundOf, type GroundRow } from "#model/door/figureGround.ts";
import { grade, qualifier, unit } from "#model/schema/primitives.ts";
import type { Source } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { type Column, type Constraints, whenColumns, writtenWords, column } from "./columns.ts";
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
  const own = (
    name: string,
    cell: (row: GroundRow) => ReturnType<Column<GroundVersions>["cell"]>,
    constraints: Constraints = {},
    more: Partial<Column<GroundVersions>> = {},
  ) => column<GroundVersions>(name, ([row]) => row && cell(row), { constraints, ...more });
  const number = { type: "number" } as const;
  const list = (...refersTo: string[]) => ({ type: "list", refersTo }) as const;
  const words = (name: "label" | "denominator" | "who" | "wording" | "denial" | "note"): Column<GroundVersions>[] =>
    stories.map(({ lang }, position) => {
      const cell = (versions: GroundVersions) => {
        const text = versions[position]?.[name];
        return text === undefined || untranslated[position]?.has(text) ? undefined : writtenWords(text);
      };
      return column(`${name}_${lang}`, cell, { field: name, lang });
    });
  return [
    own("layer", ({ layer }) => layer, { required: true, enum: ["article", "record", "context"] }),
    own("table", ({ table }) => table, { required: true }),
    own("id", ({ id }) => id, { required: true }),
    ...words("label"),
    own("phrase", ({ phrase }) => phrase),
    own("paragraph", ({ paragraph }) => paragraph, {}, { type: "integer" }),
    ...whenColumns<GroundVersions>(([row]) => row?.when, false),
    own("value", ({ value }) => value, {}, number),
    own("low", ({ low }) => low, {}, number),
    own("high", ({ high }) => high, {}, number),
    own("unit", (row) => row.unit, { enum: unit.options }),
    own("qualifier", (row) => row.qualifier, { enum: qualifier.options }),
    own("measure", ({ measure }) => measure),
    ...words("denominator"),
    ...words("who"),
    ...words("wording"),
    own("status", ({ status }) => status, { enum: statuses }),
    own("attributed_to", ({ attributedTo }) => attributedTo),
    own("comparison", ({ comparison }) => comparison, { enum: comparisons }),
    own("kind", ({ kind }) => kind),
    own("actors", ({ actors }) => actors, {}, list("actors")),
    own("places", ({ places }) => places, {}, list("places")),
    own("lon", ({ lon }) => lon, {}, number),
    own("lat", ({ lat }) => lat, {}, number),
    own("observation", ({ observation }) => observation, {}, { refersTo: ["observations"] }),
    own("sources", (row) => row.sources, {}, list("sources")),
    own("source_urls", (row) => row.sources.flatMap((id) => sources.get(id)?.url ?? []), {}, { type: "list" }),
    own("grade", (row) => row.grade, { enum: grade.options }),
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
