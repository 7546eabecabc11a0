import { type EntityType, entityKey } from "../entity.ts";
import { denialIn, sourcesOf } from "../evidence.ts";
import { findClaim } from "../find.ts";
import { claimsOf, eventsOf } from "../links.ts";
import type { Relation } from "../schema/actor.ts";
import type { Claim } from "../schema/claim.ts";
import type { StoryEvent, When } from "../schema/event.ts";
import type { Boundary, Place, Route } from "../schema/place.ts";
import type { Comparison, Difference, Grade, Observation, Qualifier, Series, Source, Unit } from "../schema/record.ts";
import type { Story } from "../story.ts";

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

/** A claim, without a number: what it has stands in words. */
export function claimRow(story: Story, claim: Claim): GroundRow {
  const { id, gloss, phrase, paragraph, status, attributedTo, comparison, kind, actors, places, note } = claim;
  return {
    layer: "article",
    table: "claims",
    id,
    label: gloss,
    phrase,
    paragraph,
    status,
    attributedTo,
    comparison,
    kind,
    actors,
    places,
    sources: sourceIds(story, "claim", id),
    denial: denialIn(story, [id]),
    note,
  };
}

/** A relation, with the sources of its claims. */
export function relationRow(story: Story, relation: Relation): GroundRow {
  const { id, label, from, to, kind, claims, comparison, note } = relation;
  return {
    layer: "article",
    table: "relations",
    id,
    label,
    comparison,
    kind,
    actors: [from, to],
    sources: [...new Set(claims.flatMap((claim) => sourceIds(story, "claim", claim)))],
    denial: denialIn(story, claims),
    note,
  };
}

/** An event, in the layer of its lane. */
export function eventRow(story: Story, event: StoryEvent): GroundRow {
  const { id, lane, when, title, detail, actors, places, claims = [] } = event;
  return {
    layer: lane,
    table: "events",
    id,
    label: title,
    when,
    actors,
    places: places?.map(({ place }) => place),
    sources: sourceIds(story, "event", id),
    denial: denialIn(story, claims),
    note: detail,
  };
}

/** A place: the article's where a claim or an event of its lane names it, else the record's, else context. */
export function placeRow(story: Story, { id, name, role, lon, lat, source, grade, note }: Place): GroundRow {
  const key = entityKey("place", id);
  const lanes = eventsOf(story, key).map(({ lane }) => lane);
  const isTold = claimsOf(story, key).length > 0 || lanes.includes("article");
  return {
    layer: isTold ? "article" : lanes.includes("record") ? "record" : "context",
    table: "places",
    id,
    label: name,
    kind: role,
    lon,
    lat,
    sources: source === undefined ? [] : [source],
    grade,
    note,
  };
}

/** An observation with its number, where it has one. */
export function observationRow(observation: Observation): GroundRow {
  const { id, statement, when, value, unit, qualifier, measure, denominator, sources, grade, note } = observation;
  return {
    layer: "record",
    table: "observations",
    id,
    label: statement,
    when,
    value,
    unit,
    qualifier,
    measure,
    denominator,
    sources,
    grade,
    note,
  };
}

/** What the record says where it differs. */
export function differenceRow(story: Story, { id, recordSays, comparison, grade, note }: Difference): GroundRow {
  return {
    layer: "record",
    table: "differences",
    id,
    label: recordSays,
    comparison,
    sources: sourceIds(story, "record", id),
    grade,
    note,
  };
}

/**
 * The rows of a series, each with what it has from the series, the article's own with who says so; then the years for
 * which a number was sought and not found.
 */
export function seriesRows(story: Story, series: Series): GroundRow[] {
  const { id, title, unit, measure, denominator, rows, missing = [] } = series;
  const gaps = missing.map((year): GroundRow => {
    const when = { precision: "year", on: year } as const;
    return { layer: "record", table: "series", id, label: title, when, measure, kind: "missing", sources: [] };
  });
  const found = rows.map((row): GroundRow => {
    const claim = row.claim === undefined ? undefined : findClaim(story, row.claim);
    const observed = row.observation === undefined ? [] : sourceIds(story, "record", row.observation);
    return {
      layer: claim ? "article" : "record",
      table: "series-rows",
      id: `${id}.${row.id}`,
      label: title,
      when: row.when,
      value: row.value,
      low: row.low,
      high: row.high,
      unit,
      qualifier: row.qualifier,
      measure,
      denominator: row.denominator ?? denominator,
      who: row.who,
      wording: row.wording,
      status: claim?.status,
      attributedTo: claim?.attributedTo,
      comparison: claim?.comparison,
      kind: row.evidence,
      observation: row.observation,
      sources: [...new Set([...(row.source === undefined ? [] : [row.source]), ...observed])],
      grade: row.grade,
      note: row.note,
    };
  });
  return [...found, ...gaps];
}

/** A line of context as its points, in order. */
export function routeRows({ id, name, coordinates, sources, grade, note }: Route): GroundRow[] {
  return coordinates.map(([lon, lat]) => {
    return { layer: "context", table: "routes", id, label: name, lon, lat, sources, grade, note };
  });
}

/** What a map does with a boundary. */
export function boundaryRow({ id, name, treatment, sources, grade }: Boundary): GroundRow {
  return { layer: "context", table: "boundaries", id, label: name, sources, grade, note: treatment };
}

/** A source that a figure draws from. */
export function sourceRow({ id, title, publisher, grade, note }: Source): GroundRow {
  return { layer: "context", table: "sources", id, label: title ?? publisher, sources: [id], grade, note };
}

function sourceIds(story: Story, type: EntityType, id: string): readonly string[] {
  return sourcesOf(story, entityKey(type, id)).map((source) => source.id);
}
