import { stillPart } from "#figures/registry.ts";

/** Parts of pages that are links and words alone: a prerendered page needs no code for them until it re-renders. */
export const Matters = stillPart(async () => (await import("./Matters.tsx")).Matters);
export const StorySources = stillPart(async () => (await import("./SourceList.tsx")).StorySources);
export const FigureSources = stillPart(async () => (await import("./SourceList.tsx")).FigureSources);
export const AllSources = stillPart(async () => (await import("./SourceList.tsx")).AllSources);
