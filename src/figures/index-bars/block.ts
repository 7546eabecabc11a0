import { z } from "zod";
import { calendarDate, claimId, qualifier, slug } from "#model/schema/primitives.ts";

/** What index-bars needs beyond its words: a claimed growth on a base year, and the record's series beside it. */
export const options = z.strictObject({
  /** The year that counts as 100, and the claim that names it. */
  baseline: z.strictObject({ year: calendarDate, claim: claimId }).meta({ index: 100 }),
  /** The claimed change on the base year, in percent of it; negative for a fall. */
  change: z.strictObject({
    year: calendarDate,
    percent: z.number().meta({ unit: "percent", index: 100 }),
    qualifier: qualifier.optional(),
    claim: claimId,
  }),
  /** Id of the series of the same measure; its base year is drawn as 100. */
  record: slug,
  /** Ids of series of other measures in the same unit, each in a group of its own. */
  others: z.array(slug).default([]),
});

export type IndexBarsOptions = z.infer<typeof options>;
