import type { Qualifier, SeriesRow } from "#model/schema/record.ts";

/** The article's own number as a row of a series that has none of it; undated. */
export function claimedRow(claim: string, value: number, qualifier: Qualifier | undefined): SeriesRow {
  return { id: "claim", when: { precision: "undated" }, value, qualifier, claim, grade: "A" };
}
