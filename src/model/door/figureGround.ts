import type { z } from "zod";
import { stringsIn } from "#model/optionTexts.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { entityKey, type EntityType } from "#model/entity.ts";
import { denialIn, sourcesOf } from "#model/evidence.ts";
import { findClaim } from "#model/find.ts";
import { claimsOf, eventsOf } from "#model/links.ts";
import type { Relation } from "#model/schema/actor.ts";
import type { StoryEvent, When } from "#model/schema/event.ts";
import type { Boundary, Place, Route } from "#model/schema/place.ts";
import type {
  Comparison,
  Difference,
  Grade,
  Observation,
  Qualifier,
  Series,
  Source,
  Unit,
} from "#model/schema/record.ts";
import { type Target, targetsAt } from "./refer.ts";
import { type StatedNumber, statedNumbers } from "./statedNumbers.ts";

/**
 * All that a figure draws or stands on: the claims that it names (all of them where it names none) with the numbers that
 * its options give them, then what its options refer to, and the lists that its kind draws (`draws` in the `.meta` of
 * its schema; a list that the options name is as long as they say). Places bring the events at them along. The order is
 * that of the lists; it and the number of rows are the same in every language.
 */
export function groundOf(story: Story, figure: FigureBlock, schema: z.ZodType): GroundRow[] {
  const named = namedBy(story, figure, schema);
  const { draws = [] } = (schema.meta() ?? {}) as { draws?: readonly Target[] };
  const drawn = new Set(draws.filter((target) => !Object.hasOwn(figure.options, target)));
  const stated = statedNumbers(story, figure, schema);
  const of = <Entry extends { id: string }>(target: Target, entries: readonly Entry[]): readonly Entry[] =>
    drawn.has(target) ? entries : entries.filter(({ id }) => named.has(`${target} ${id}`));
  const isOurs = ({ id }: Claim) =>
    figure.claims.length === 0 || figure.claims.includes(id) || named.has(`claims ${id}`);
  const events = drawn.has("places") ? story.events.filter(({ places = [] }) => places.length > 0) : [];
  return [
    ...story.claims.filter(isOurs).flatMap((claim) => withNumbers(claimRow(story, claim), stated)),
    ...of("relations", story.relations).map((relation) => relationRow(story, relation)),
    ...[...new Set([...of("events", story.events), ...events])].map((event) => eventRow(story, event)),
    ...of("places", story.places).map((place) => placeRow(story, place)),
    ...of("observations", story.observations).flatMap((entry) => withNumbers(observationRow(entry), stated)),
    ...of("differences", story.differences).map((difference) => differenceRow(story, difference)),
    ...of("series", story.series).flatMap((series) => seriesRows(story, series)),
    ...of("routes", story.routes).flatMap(routeRows),
    ...of("boundaries", story.boundaries).map(boundaryRow),
    ...of("sources", story.sources).map(sourceRow),
  ];
}

/** What a figure's options refer to, each as its list and its id. */
function namedBy(story: Story, figure: FigureBlock, schema: z.ZodType): ReadonlySet<string> {
  const found = [...stringsIn(figure.options, [])].flatMap(({ path, text }) => {
    const targets = targetsAt(figure, schema, path, text) ?? [];
    const target = targets.find((list) => story[list].some(({ id }) => id === text));
    return target ? [`${target} ${text}`] : [];
  });
  return new Set(found);
}

/** A row for each number that the options give to it; itself where they give none. */
function withNumbers(row: GroundRow, stated: readonly StatedNumber[]): GroundRow[] {
  const own = stated.filter(({ entry }) => entry === row.id);
  if (own.length === 0) return [row];
  return own.map(({ number, isMagnitude }) => ({ ...row, ...number, ...(isMagnitude && { kind: "magnitude" }) }));
}

/** One thing that a figure draws or stands on, in the language of its story. An absent field means not known or not said. */
export interface GroundRow {
  layer: "article" | "record" | "context";
  /** The list of the story that it stands in; a row of a series is of `series-rows`. */
  table: string;
  /** Its id in that list; of a row its series, a dot and its own. */
  id: string;
  label: string;
  /** The article's words, in its own language. */
  phrase?: string;
  /** Of the article, from 1. */
  paragraph?: number;
  when?: When;
  value?: number;
  low?: number;
  high?: number;
  unit?: Unit;
  qualifier?: Qualifier;
  measure?: string;
  denominator?: string;
  /** Who gives the number, in words. */
  who?: string;
  /** How the source puts it. */
  wording?: string;
  status?: Claim["status"];
  attributedTo?: string;
  comparison?: Comparison;
  /**
   * What sort of thing it is; `magnitude` where words without a number are drawn from `low` to `high`, `missing` where a
   * number was sought and not found.
   */
  kind?: string;
  actors?: readonly string[];
  places?: readonly string[];
  lon?: number;
  lat?: number;
  /** Of a row of a series: the observation that says the same. */
  observation?: string;
  /** Ids, in order. */
  sources: readonly string[];
  grade?: Grade;
  /** Who denies what an entry of the article says, and when. */
  denial?: string | undefined;
  note?: string;
}

/** The fields that entries have under the name and in the sense that rows have them. */
const shared = [
  ...["phrase", "paragraph", "when", "value", "low", "high", "unit", "qualifier", "measure", "denominator", "who"],
  ...["wording", "status", "attributedTo", "comparison", "kind", "actors", "places", "lon", "lat", "observation"],
  ...["grade", "note"],
] as (keyof GroundRow)[];

type Entry = { id: string } & Partial<Omit<GroundRow, "layer" | "table" | "label" | "denial">>;

/** The row of an entry: the fields that it shares with rows, and what `more` says otherwise. */
function rowOf(
  [layer, table]: [GroundRow["layer"], string],
  entry: Entry,
  label: string,
  more: Partial<GroundRow> = {},
): GroundRow {
  const own = shared.map((field) => [field, entry[field as keyof Entry]]);
  return {
    layer,
    table,
    id: entry.id,
    label,
    ...(Object.fromEntries(own) as Omit<Entry, "id">),
    sources: entry.sources ?? [],
    ...more,
  };
}

/** A claim, without a number: what it has stands in words. */
export function claimRow(story: Story, claim: Claim): GroundRow {
  const { id, gloss } = claim;
  const denial = denialIn(story, [id]);
  return rowOf(["article", "claims"], claim, gloss, { sources: sourceIds(story, "claim", id), denial });
}

/** A relation, with the sources of its claims. */
export function relationRow(story: Story, relation: Relation): GroundRow {
  const { label, from, to, claims } = relation;
  return rowOf(["article", "relations"], relation, label, {
    actors: [from, to],
    sources: [...new Set(claims.flatMap((claim) => sourceIds(story, "claim", claim)))],
    denial: denialIn(story, claims),
  });
}

/** An event, in the layer of its lane. */
export function eventRow(story: Story, { places, ...event }: StoryEvent): GroundRow {
  const { id, lane, title, detail, claims = [] } = event;
  return rowOf([lane, "events"], event, title, {
    places: places?.map(({ place }) => place),
    sources: sourceIds(story, "event", id),
    denial: denialIn(story, claims),
    note: detail,
  });
}

/** A place: the article's where a claim or an event of its lane names it, else the record's, else context. */
export function placeRow(story: Story, place: Place): GroundRow {
  const { id, name, role, source } = place;
  const key = entityKey("place", id);
  const lanes = eventsOf(story, key).map(({ lane }) => lane);
  const isTold = claimsOf(story, key).length > 0 || lanes.includes("article");
  const layer = isTold ? "article" : lanes.includes("record") ? "record" : "context";
  return rowOf([layer, "places"], place, name, { kind: role, sources: source === undefined ? [] : [source] });
}

/** An observation with its number, where it has one. */
export function observationRow(observation: Observation): GroundRow {
  return rowOf(["record", "observations"], observation, observation.statement);
}

/** What the record says where it differs. */
export function differenceRow(story: Story, difference: Difference): GroundRow {
  const sources = sourceIds(story, "record", difference.id);
  return rowOf(["record", "differences"], difference, difference.recordSays, { sources });
}

/**
 * The rows of a series, each with what it has from the series, the article's own with who says so; then the years for
 * which a number was sought and not found.
 */
export function seriesRows(story: Story, { id, title, rows, missing = [], ...series }: Series): GroundRow[] {
  const { unit, measure, denominator } = series;
  const found = rows.map((row): GroundRow => {
    const claim = row.claim === undefined ? undefined : findClaim(story, row.claim);
    const observed = row.observation === undefined ? [] : sourceIds(story, "record", row.observation);
    return rowOf([claim ? "article" : "record", "series-rows"], { ...row, id: `${id}.${row.id}` }, title, {
      unit,
      measure,
      denominator: row.denominator ?? denominator,
      status: claim?.status,
      attributedTo: claim?.attributedTo,
      comparison: claim?.comparison,
      kind: row.evidence,
      sources: [...new Set([...(row.source === undefined ? [] : [row.source]), ...observed])],
    });
  });
  const gaps = missing.map((year) =>
    rowOf(["record", "series"], { id, when: { precision: "year", on: year }, measure, kind: "missing" }, title),
  );
  return [...found, ...gaps];
}

/** A line of context as its points, in order. */
export function routeRows(route: Route): GroundRow[] {
  return route.coordinates.map(([lon, lat]) => rowOf(["context", "routes"], route, route.name, { lon, lat }));
}

/** What a map does with a boundary. */
export function boundaryRow(boundary: Boundary): GroundRow {
  return rowOf(["context", "boundaries"], boundary, boundary.name, { note: boundary.treatment });
}

/** A source that a figure draws from. */
export function sourceRow(source: Source): GroundRow {
  return rowOf(["context", "sources"], source, source.title ?? source.publisher, { sources: [source.id] });
}

function sourceIds(story: Story, type: EntityType, id: string): readonly string[] {
  return sourcesOf(story, entityKey(type, id)).map((source) => source.id);
}
