import type { Draft } from "./draft.ts";
import type { Series, SeriesRow, Source } from "../schema/record.ts";

/**
 * Finds numbers that cannot be read: without unit or source, over 100 %, in the wrong order, of another measure; and
 * copies of sources that no archive can have taken on their date.
 */
export function parseRecord(draft: Draft): void {
  for (const source of draft.sources) {
    checkArchived(draft, source);
    if (source.url === undefined && source.via === undefined && source.note === undefined)
      draft.report(source, ["url"], {
        level: "warning",
        found: "nothing by which it can be found",
        expected: "its address, or a note that says why there is none",
      });
  }
  checkUnused(draft);
  for (const observation of draft.observations) {
    const { value, unit, sources, denominator, measure } = observation;
    if (value !== undefined && unit === undefined)
      draft.report(observation, ["value"], {
        found: `${value} without a unit`,
        expected: "a unit beside every number",
      });
    if (value === undefined && unit !== undefined)
      draft.report(observation, ["unit"], {
        found: `the unit "${unit}" without a value`,
        expected: "a value beside every unit",
      });
    // A search that found nothing has no source to name; it says so with grade C and gives no value.
    if (sources.length === 0 && !(observation.grade === "C" && value === undefined))
      draft.report(observation, ["sources"], {
        found: "a list of 0",
        expected: "at least one source, or grade C and no value where a search found nothing",
      });
    if (unit === "percent" && denominator !== undefined) checkShare(draft, observation, "value", value, measure);
  }
  for (const series of draft.series) for (const row of series.rows) checkRow(draft, series, row);
}

/** Sources that nothing names and no note explains, in one warning: readers are told that the story rests on them. */
function checkUnused(draft: Draft): void {
  const { observations, events, places, routes, boundaries, series, story } = draft;
  const named = JSON.stringify([observations, events, places, routes, boundaries, series, story]);
  const unused = draft.sources.filter(({ id, note }) => note === undefined && !named.includes(`"${id}"`));
  if (unused[0])
    draft.report(unused[0], ["id"], {
      level: "warning",
      found: `${unused.map(({ id }) => id).join(", ")}, which nothing names`,
      expected: "sources that something rests on, or a note that says why they are listed",
    });
}

/** Dates are compared as far as both are given. */
function checkArchived(draft: Draft, source: Source): void {
  const { archived, date: published = "" } = source;
  const today = new Date().toISOString();
  const isBefore = (one: string, other: string) => {
    const digits = Math.min(one.length, other.length);
    return one.slice(0, digits) < other.slice(0, digits);
  };
  if (isBefore(today, published))
    draft.report(source, ["date"], {
      found: `"${published}", which is still to come`,
      expected: "the day on which it was published",
    });
  if (!archived) return;
  if (isBefore(today, archived.date))
    draft.report(source, ["archived", "date"], {
      found: `"${archived.date}", which is still to come`,
      expected: "the day on which the archive took the copy",
    });
  else if (isBefore(archived.date, published))
    draft.report(source, ["archived", "date"], {
      found: `"${archived.date}", before the source's own date ${published}`,
      expected: "a day on which the source was published already",
    });
}

function checkRow(draft: Draft, series: Series, row: SeriesRow): void {
  const { low, high, value } = row;
  if (row.claim === undefined && row.source === undefined)
    draft.report(row, ["source"], { found: "nothing", expected: "a source, or the claim of the article's own number" });
  if (low !== undefined && high !== undefined && low > high)
    draft.report(row, ["low"], { found: `${low}, above the high of ${high}`, expected: "a low of at most the high" });
  else if (value !== undefined && (value < (low ?? value) || value > (high ?? value)))
    draft.report(row, ["value"], { found: `${value}`, expected: `a value from ${low ?? "any"} to ${high ?? "any"}` });
  if (series.unit === "percent")
    for (const field of ["value", "low", "high"] as const) checkShare(draft, row, field, row[field], series.measure);
  const observation = draft.observations.find(({ id }) => id === row.observation);
  if (observation?.measure !== undefined && observation.measure !== series.measure)
    draft.report(row, ["observation"], {
      found: `"${observation.id}", which measures "${observation.measure}"`,
      expected: `an observation of "${series.measure}", the one measure of this series`,
    });
}

/** A percentage is a share unless its measure says that it is growth or change. */
function checkShare(
  draft: Draft,
  entry: object,
  field: string,
  value: number | undefined,
  measure: string | undefined,
): void {
  if (value === undefined || (value >= 0 && value <= 100) || /(^|-)(growth|change)(-|$)/u.test(measure ?? "")) return;
  draft.report(entry, [field], {
    found: `${value} percent`,
    expected: "a share from 0 to 100, or a measure whose name says growth or change",
  });
}
