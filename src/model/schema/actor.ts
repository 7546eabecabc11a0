import { z } from "zod";
import { claimId, comparison, slug, words } from "./primitives.ts";

/** A person, state, body, company or service that the article or the record names. */
export const actor = z.strictObject({
  id: slug,
  name: words,
  kind: z.enum(["state", "person", "body", "company", "service"]),
  /** Office or description, at the time of the events. */
  role: words.optional(),
  place: slug.optional(),
  note: words.optional(),
});

/** A tie that the article asserts between two actors, with what the record found says. */
export const relation = z.strictObject({
  id: slug,
  from: slug,
  to: slug,
  kind: z.enum([
    "partner",
    "supply",
    "support",
    "tension",
    "membership",
    "meeting",
    "sale",
    "ownership",
    "service",
    "talks",
  ]),
  label: words,
  claims: z.array(claimId).min(1),
  comparison,
  note: words.optional(),
});

export const actorsFile = z.strictObject({ $schema: z.string().optional(), actors: z.array(actor) });
export const relationsFile = z.strictObject({ $schema: z.string().optional(), relations: z.array(relation) });

export type Actor = z.infer<typeof actor>;
export type Relation = z.infer<typeof relation>;
