import { type ComponentType, createElement, lazy, Suspense, useMemo } from "react";
import type { FigureBlock } from "#model/schema/story.ts";

type Basemap = ComponentType<{ block: FigureBlock }>;

let want: () => void = () => undefined;
const wanted = new Promise<void>((resolve) => {
  want = resolve;
});
if (import.meta.env.SSR) want();

let loaded: Basemap | undefined;

const Late: Basemap = lazy(async () => {
  await wanted;
  return { default: (await import("./Basemap.tsx")).BasemapDefs };
});

/** Loads what draws the land and the routes; to be awaited before a map is drawn anew. */
export async function loadBasemap(): Promise<void> {
  want();
  loaded = (await import("./Basemap.tsx")).BasemapDefs;
}

/**
 * The land and the routes. A prerendered page keeps its own and does not load what drew them: the library and the paths
 * of d3-geo are 8 kB of script. The element stays the same, because React gives up markup that changes while it waits.
 */
export function StillBasemap({ block }: { block: FigureBlock }) {
  const drawn = loaded ?? Late;
  return useMemo(() => <Suspense>{createElement(drawn, { block })}</Suspense>, [drawn, block]);
}
