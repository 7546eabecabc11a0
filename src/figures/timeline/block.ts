import { z } from "zod";
import { calendarDate, slug } from "#model/schema/primitives.ts";

/** Options of a timeline: what of time its axis covers at least, and what on it is measured. */
export const options = z
  .strictObject({
    /** Absent: the years of its events. */
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    /** Two events of one lane, known to the day, the earlier first: the days between them are drawn and counted. */
    interval: z.strictObject({ fromEvent: slug, toEvent: slug }).optional(),
  })
  .meta({ draws: ["events"] });

export type TimelineOptions = z.infer<typeof options>;
