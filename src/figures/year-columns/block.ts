import { z } from "zod";
import { calendarDate, claimId, qualifier, slug } from "#model/schema/primitives.ts";

/** What year-columns needs beyond its words: the record's series by year, and a claimed change on one of its years. */
export const options = z
  .strictObject({
    /** The year on which the change is claimed, and the claim that names it. */
    baseline: z.strictObject({ year: calendarDate, claim: claimId }),
    /** The claimed change on the base year, in percent of it; negative for a fall. */
    change: z.strictObject({
      year: calendarDate,
      percent: z.number().meta({ unit: "percent" }),
      qualifier: qualifier.optional(),
      claim: claimId,
    }),
    /** Id of the series that is drawn, of the measure that the claim is about. */
    record: slug,
    /** Ids of series of other measures, which stand in words and in the table alone. */
    others: z.array(slug).default([]),
  })
  .meta({ baselineIn: "record" });

export type YearColumnsOptions = z.infer<typeof options>;
