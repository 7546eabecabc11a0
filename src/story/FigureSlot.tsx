import { createElement, useState } from "react";
import type { HeadingLevel } from "#figures/graphicName.ts";
import { Kept } from "#figures/Kept.tsx";
import { figureComponent } from "#figures/registry.ts";
import { useReading } from "#figures/Reading.tsx";

/** One figure of the story, by id. */
export function FigureSlot({ figureId, headingLevel }: { figureId: string; headingLevel: HeadingLevel }) {
  const { story } = useReading();
  const block = story.figures.find((figure) => figure.id === figureId);
  if (!block) throw new Error(`no figure "${figureId}" in story "${story.id}"`);
  // For as long as the figure stands: the same component whether its code came before or after.
  const [component] = useState(() => figureComponent(block.kind));
  return (
    <Kept selector={`figure[data-figure="${figureId}"]`}>{createElement(component, { block, headingLevel })}</Kept>
  );
}
