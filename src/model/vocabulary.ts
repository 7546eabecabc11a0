/** Who says so: the six standings of a claim in the article, from its own voice to what it says is circulating. */
export const statuses = [
  "article_assertion",
  "article_interpretation",
  "article_terminology",
  "attributed_named",
  "attributed_unnamed",
  "reported_circulating",
] as const;
export type ClaimStatus = (typeof statuses)[number];

/** How a claim compares with the public record found: eight findings, none of them "true" or "false". */
export const comparisons = [
  "consistent",
  "consistent_with_caveat",
  "within_published_range",
  "outdated",
  "differs",
  "contested",
  "not_found",
  "not_checkable",
] as const;
export type Comparison = (typeof comparisons)[number];
