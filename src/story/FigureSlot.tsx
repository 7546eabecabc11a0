import { createElement, Suspense, useState } from "react";
import { figureComponent } from "#figures/registry.ts";
import { useReading } from "#figures/Reading.tsx";

/** One figure of the story, by id. It hydrates by itself, when its code is there. */
export function FigureSlot({ figureId, headingLevel }: { figureId: string; headingLevel: 1 | 2 | 3 }) {
  const { story } = useReading();
  const block = story.figures.find((figure) => figure.id === figureId);
  if (!block) throw new Error(`no figure "${figureId}" in story "${story.id}"`);
  // For as long as the figure stands: the same component whether its code came before or after.
  const [component] = useState(() => figureComponent(block.kind));
  return <Suspense>{createElement(component, { block, headingLevel })}</Suspense>;
}
