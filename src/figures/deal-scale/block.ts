import { z } from "zod";
import { claimId, differenceId, observationId, qualifier, slug } from "#model/schema/primitives.ts";

/** In millions of US dollars. A logarithmic axis has no zero. */
const dollars = z.number().positive("more than 0: a logarithmic axis has no zero").meta({ unit: "usd-million" });

/** What a word such as "hundreds of millions" covers, where nobody gives a number; drawn with two soft ends. */
const magnitude = z.strictObject({ low: dollars, high: dollars }).refine(({ low, high }) => low < high, {
  message: "more than low: high ends the range that the words cover",
  path: ["high"],
});

/** A seller in two sides of equal size: the relation that the article asserts, and the record's entry on it. */
const seller = z.strictObject({
  /** Who sells (`from`), what (`label`, `claims`), how it compares (`comparison`), and the record's words (`note`). */
  relation: slug,
  /** What the record's side opens; its words stand in where the relation has no note. */
  record: z.union([observationId, differenceId]).optional(),
});

/** One size: a claim, which brings its number here, or an observation, which has its own. */
const size = z
  .strictObject({
    claim: claimId.optional(),
    observation: observationId.optional(),
    /** Of a claim that gives a number, in millions of US dollars. */
    value: dollars.optional(),
    qualifier: qualifier.optional(),
    magnitude: magnitude.optional(),
  })
  .refine(({ claim, observation }) => (claim === undefined) !== (observation === undefined), {
    message: "either a claim or an observation",
  })
  .refine(
    ({ claim, value, magnitude: words }) => claim === undefined || (value === undefined) !== (words === undefined),
    {
      message: "with a claim either value or magnitude",
    },
  )
  .refine(({ observation, value }) => observation === undefined || value === undefined, {
    message: "no value beside an observation, which has its own",
    path: ["value"],
  });

/** What deal-scale needs beyond its words: sellers, sizes of deals, shares over windows of years; each may be empty. */
export const options = z
  .strictObject({
    /** What a window without an observation of its own opens: the difference of this claim, or the claim itself. */
    claim: claimId,
    sellers: z.array(seller).default([]),
    sizes: z.array(size).default([]),
    /** Ids of series in percent whose rows are intervals; each series is a group of its own. */
    windowSeries: z.array(slug).default([]),
    /** What the shares leave out, said below them: the note of this observation, or its statement. */
    caveat: observationId.optional(),
  })
  .meta({ percent: ["windowSeries"] });

export type DealScaleOptions = z.infer<typeof options>;
