import { z } from "zod";
import { claimId, claimStatus, comparison, differenceId, observationId, printed, slug, words } from "./primitives.ts";

/** One thing the article says, quoted in at most seven words, with its place in the text. */
export const claim = z.strictObject({
  id: claimId,
  paragraph: z.int().min(1),
  /** Unicode code points from the start of the article, first included. */
  start: z.int().min(0),
  /** Unicode code points, last excluded. */
  end: z.int().min(1),
  /** Verbatim, in the source language, never translated. */
  phrase: printed,
  /** What the phrase says in its sentence, in our own words. */
  gloss: words,
  /** Who denies it or says otherwise, and when: it stands wherever the claim is shown. What is contested has one. */
  denial: words.optional(),
  /** Its page leaves it out where a difference is about the claim: both versions stand there, with their own note. */
  note: words.optional(),
  kind: z.enum(["figure", "event", "place", "person", "organisation", "relation", "interpretation"]),
  subkind: slug,
  /** "article", "unnamed-announcement", "circulated-information", or the id of the actor who is quoted. */
  attributedTo: slug,
  status: claimStatus,
  comparison,
  places: z.array(slug).optional(),
  actors: z.array(slug).optional(),
  /** Observations (F-) and differences (D-) of the record that touch the claim. */
  record: z.array(z.union([observationId, differenceId])).optional(),
});

export const claimsFile = z.strictObject({ $schema: z.string().optional(), claims: z.array(claim) });

export type Claim = z.infer<typeof claim>;
export type ClaimStatus = z.infer<typeof claimStatus>;
