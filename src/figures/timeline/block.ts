import { z } from "zod";
import { calendarDate } from "#model/schema/primitives.ts";

/** Options of a timeline: the calendar dates that its axis covers at least. Absent: the years of its events. */
export const options = z
  .strictObject({ from: calendarDate.optional(), to: calendarDate.optional() })
  .meta({ draws: ["events"] });

export type TimelineOptions = z.infer<typeof options>;
