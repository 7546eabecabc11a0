import type { Draft } from "./draft.ts";

/** Finds verdicts that contradict each other, and what is contested without a word of who denies it. */
export function parseComparisons(draft: Draft): void {
  const claims = new Map(draft.claims.map((claim) => [claim.id, claim]));
  for (const claim of draft.claims)
    if (claim.comparison === "contested" && claim.denial === undefined)
      draft.report(claim, ["denial"], {
        found: "nothing, though the claim is contested",
        expected: "who denies it or says otherwise, and when",
      });
  for (const relation of draft.relations) {
    const own = relation.claims.map((id) => claims.get(id));
    // A claim that is missing or unsound is a problem of its own.
    if (relation.comparison === "contested" && own.every((claim) => claim && claim.denial === undefined))
      draft.report(relation, ["comparison"], {
        found: '"contested", though none of its claims has a denial',
        expected: "at least one claim with a denial, which is shown with the relation",
      });
  }
  for (const difference of draft.differences) {
    const own = claims.get(difference.claim);
    if (own && own.comparison !== difference.comparison)
      draft.report(difference, ["comparison"], {
        found: `"${difference.comparison}", while its own claim ${own.id} has "${own.comparison}"`,
        expected: "one comparison for both, because they are shown together",
        nearest: `"${own.comparison}"`,
      });
    if (own && !difference.claims.includes(own.id))
      draft.report(difference, ["claim"], {
        found: `"${own.id}", which is not among its claims`,
        expected: "one of the claims that it lists",
      });
  }
}
