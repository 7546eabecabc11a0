import { z } from "zod";
import { claimId, observationId, qualifier, slug } from "#model/schema/primitives.ts";

/** Which of the two sides: the one where reading starts, or the other. */
const side = z.union([z.literal(0), z.literal(1)]);

/** What split-bar needs beyond its words: one whole between two sides, as the article splits it and as the record does. */
export const options = z
  .strictObject({
    /** The first stands where reading starts. */
    sides: z.tuple([z.strictObject({ actor: slug }), z.strictObject({ actor: slug })]),
    /** The claim that says what is split. */
    wholeClaim: claimId.optional(),
    claimed: z.strictObject({
      /** In percent of the whole. */
      share: z.number().min(0).max(100).meta({ unit: "percent" }),
      qualifier: qualifier.optional(),
      side,
      claim: claimId,
      /** The claim that names the holder. */
      ownerClaim: claimId.optional(),
      /** The holder, where it is not the side itself. */
      actor: slug.optional(),
    }),
    /** Its share is the observation's value, in percent of the same whole. Absent where none was found. */
    recorded: z.strictObject({ observation: observationId, side }).optional(),
  })
  .meta({ percent: ["observation"] });

export type SplitBarOptions = z.infer<typeof options>;
