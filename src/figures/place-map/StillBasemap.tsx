import { createElement, Suspense, useMemo } from "react";
import { entryOf } from "#figures/registry.ts";
import type { FigureBlock } from "#model/schema/story.ts";

const basemap = entryOf(
  () => import("./Basemap.tsx"),
  ({ BasemapDefs }) => BasemapDefs,
  false,
);

/** Loads what draws the land and the routes; to be awaited before a map is drawn anew. */
export async function loadBasemap(): Promise<void> {
  await basemap.load();
}

/**
 * The land and the routes. A prerendered page keeps its own and does not load what drew them: the library and the paths
 * of d3-geo are 8 kB of script. The element stays the same, because React gives up markup that changes while it waits.
 */
export function StillBasemap({ block }: { block: FigureBlock }) {
  const drawn = basemap.component();
  return useMemo(() => <Suspense>{createElement(drawn, { block })}</Suspense>, [drawn, block]);
}
