import { Figure } from "#figures/Figure.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { Graphic } from "./Graphic.tsx";
import { relationsShown } from "./pairs.ts";
import { relationTable } from "./table.ts";

/** Who is tied to whom, as the article has it. */
export function RelationArcs({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const table = relationTable(block, relationsShown(story, block), story, i18n);
  return (
    <Figure block={block} headingLevel={headingLevel} table={table} shown={[]}>
      <Graphic block={block} headingLevel={headingLevel} />
    </Figure>
  );
}
