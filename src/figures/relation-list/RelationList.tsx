import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { Graphic } from "./Graphic.tsx";
import { relationsShown } from "./groups.ts";
import { relationTable } from "./table.ts";

/** Whom the article ties to whom, and by what. */
export function RelationList({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const table = relationTable(block, relationsShown(story, block), story, i18n);
  return (
    <Figure listsAll block={block} headingLevel={headingLevel} table={table} shown={[]}>
      <Graphic block={block} name={graphicName(block, headingLevel, i18n)} />
    </Figure>
  );
}
