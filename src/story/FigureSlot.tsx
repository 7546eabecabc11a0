import { createElement, Suspense, useState } from "react";
import { Boundary } from "#figures/Boundary.tsx";
import type { HeadingLevel } from "#figures/graphicName.ts";
import { KeptPart } from "#figures/KeptPart.tsx";
import { figureComponent } from "#figures/registry.ts";
import { useReading } from "#figures/Reading.tsx";

/**
 * One figure of the story, by id. It hydrates by itself, when its code is there; where React cannot draw it, it stays as
 * it was prerendered. Throws an error of drawing on where it never was.
 */
export function FigureSlot({ figureId, headingLevel }: { figureId: string; headingLevel: HeadingLevel }) {
  const { story, keptPart } = useReading();
  const block = story.figures.find((figure) => figure.id === figureId);
  if (!block) throw new Error(`no figure "${figureId}" in story "${story.id}"`);
  // For as long as the figure stands: the same component whether its code came before or after.
  const [component] = useState(() => figureComponent(block.kind));
  const part = keptPart?.(`figure[data-figure="${figureId}"]`);
  return (
    <Boundary
      instead={(error) => {
        if (!part) throw error;
        return <KeptPart part={part} isStill />;
      }}
    >
      <Suspense fallback={part && <KeptPart part={part} />}>
        {createElement(component, { block, headingLevel })}
      </Suspense>
    </Boundary>
  );
}
