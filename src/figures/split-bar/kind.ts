import { figureKind } from "#figures/figureKind.tsx";
import type { SplitBarOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { sharesOf } from "./shares.ts";
import { splitBarTable } from "./table.ts";

/** One whole between two sides, split twice in the same frame: as the article has it, and as the record does. */
export const Kind = figureKind(Graphic, (block, { story, i18n }) => ({
  table: splitBarTable(block, sharesOf(story, block.options as SplitBarOptions, i18n), i18n),
}));
