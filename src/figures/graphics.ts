import type { ComponentType } from "react";
import type { FigureBlock } from "#model/schema/story.ts";

type BlockGraphic = ComponentType<{ block: FigureBlock }>;

const graphics = import.meta.glob<BlockGraphic>("./*/Graphic.tsx", { eager: true, import: "Graphic" });

/** The graphic of a kind, to be drawn in a frame of its own. Throws for a kind that has none. */
export function graphicOf(kind: string): BlockGraphic {
  const graphic = graphics[`./${kind}/Graphic.tsx`];
  if (!graphic) throw new Error(`no src/figures/${kind}/Graphic.tsx`);
  return graphic;
}
