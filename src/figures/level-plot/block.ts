import { z } from "zod";
import { calendarDate, claimId, qualifier, slug } from "#model/schema/primitives.ts";

/** What level-plot needs beyond its words: the level that the article gives, and the record's values over time. */
export const options = z.strictObject({
  /** Id of the series of the record. */
  series: slug,
  level: z.strictObject({
    /** In the unit of the series. */
    value: z.number().meta({ unitOf: "series" }),
    qualifier: qualifier.optional(),
    claim: claimId,
    /** The claim that says what is measured. */
    measureClaim: claimId.optional(),
  }),
  /** When the article was written, as far as it is known: the level is compared with the last value up to then. */
  articleTime: calendarDate.optional(),
});

export type LevelPlotOptions = z.infer<typeof options>;
