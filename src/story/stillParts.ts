import { stillPart } from "#figures/registry.ts";

/** Parts of pages that are links and words alone. */
export const MatterCards = stillPart("#matters + p + ul", async () => (await import("./Matters.tsx")).MatterCards);
export const StorySources = stillPart("#sources-list", async () => (await import("./SourceList.tsx")).StorySources);
export const FigureSources = stillPart("#sources-list", async () => (await import("./SourceList.tsx")).FigureSources);
export const AllSources = stillPart("#sources-list", async () => (await import("./SourceList.tsx")).AllSources);
export const FigureDifferences = stillPart(
  "section:has(> #differences)",
  async () => (await import("./FigureDifferences.tsx")).FigureDifferences,
);
