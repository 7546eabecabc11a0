/** What a host can colour: ground, words, what the article claims, what the record says; as query and CSS variables (`--fig-…`) name it. */
export const paints = ["paper", "ink", "claim", "record"] as const;
export type Paint = (typeof paints)[number];
