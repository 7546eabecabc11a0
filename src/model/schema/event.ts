import { z } from "zod";
import { claimId, observationId, slug, sourceId, when, words } from "./primitives.ts";

/** Where an event was: as the article states it, or as the record reports it. */
const eventPlace = z.strictObject({ place: slug, as: z.enum(["stated", "reported"]) });

/** Something that happened, in the article's lane or the record's; two accounts of one thing are two events that name each other. */
export const event = z.strictObject({
  id: slug,
  lane: z.enum(["article", "record"]),
  when,
  title: words,
  detail: words.optional(),
  places: z.array(eventPlace).optional(),
  actors: z.array(slug).optional(),
  /** The claims that carry it; at least one in the article's lane. */
  claims: z.array(claimId).optional(),
  /** The observations that carry it; at least one in the record's lane. */
  record: z.array(observationId).optional(),
  /** The same happening, or what bears on it, in the other lane. */
  counterparts: z.array(slug).optional(),
  /** At least one in the record's lane. */
  sources: z.array(sourceId).optional(),
});

export const eventsFile = z.strictObject({ $schema: z.string().optional(), events: z.array(event) });

export type StoryEvent = z.infer<typeof event>;
export type When = z.infer<typeof when>;
