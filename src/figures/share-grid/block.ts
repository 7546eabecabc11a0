import { z } from "zod";
import { claimId, qualifier, slug } from "#model/schema/primitives.ts";

/** What share-grid needs beyond its words: a claimed share, of what, and the published estimates beside it. */
export const options = z
  .strictObject({
    /** In percent. */
    share: z.number().min(0).max(100).meta({ unit: "percent" }),
    qualifier: qualifier.optional(),
    claim: claimId,
    /** The claim that says of what the share is taken. */
    denominatorClaim: claimId.optional(),
    /** Id of the series of estimates; without it the grid stands alone. */
    estimates: slug.optional(),
  })
  .meta({ percent: ["estimates"] });

export type ShareGridOptions = z.infer<typeof options>;
