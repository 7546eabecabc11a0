import type { ComponentType } from "react";
import type { FigureBlock } from "#model/schema/story.ts";

type BlockGraphic = ComponentType<{ block: FigureBlock }>;

/** The graphic that a kind draws on pages and cards alike, by its Graphic.tsx. */
const graphics = byKind(import.meta.glob<BlockGraphic>("./*/Graphic.tsx", { eager: true, import: "Graphic" }));

/**
 * The drawing of a figure for its card, of kinds that draw another one there: an SVG of `cardFrame`, with few marks
 * and few words, none smaller than 28 px.
 */
const drawings = byKind(import.meta.glob<BlockGraphic>("./*/CardGraphic.tsx", { eager: true, import: "CardGraphic" }));

function byKind(modules: Record<string, BlockGraphic>): ReadonlyMap<string, BlockGraphic> {
  return new Map(Object.entries(modules).map(([path, component]) => [path.split("/")[1] ?? "", component]));
}

/** The graphic of a kind as pages show it, to be drawn in the frame of a card; undefined for a kind that has none. */
export function graphicOf(kind: string): BlockGraphic | undefined {
  return graphics.get(kind);
}

/** The drawing for the cards of a kind; undefined for a kind that has none. */
export function cardGraphicOf(kind: string): BlockGraphic | undefined {
  return drawings.get(kind);
}
