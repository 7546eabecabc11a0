import type { ComponentType } from "react";
import type { FigureBlock } from "#model/schema/story.ts";

export { cardGraphicSize } from "./cardGraphicSize.ts";

interface CardModule {
  CardGraphic: ComponentType<{ block: FigureBlock }>;
}

/**
 * The drawing of a figure for its card, by kind: an SVG of `cardGraphicSize`, with few marks and few words, none smaller
 * than 28 px. Cards are pictures, so nothing in it opens. Only the prerendering loads these.
 */
const graphics = new Map(
  Object.entries(import.meta.glob<CardModule>("./*/CardGraphic.tsx", { eager: true })).map(
    ([path, { CardGraphic }]) => [path.split("/")[1] ?? "", CardGraphic] as const,
  ),
);

/** The drawing for the cards of a kind; undefined for a kind that has none. */
export function cardGraphicOf(kind: string): CardModule["CardGraphic"] | undefined {
  return graphics.get(kind);
}
