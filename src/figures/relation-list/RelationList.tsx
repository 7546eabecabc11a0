import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { Graphic } from "./Graphic.tsx";
import { relationsShown } from "./groups.ts";
import { relationTable } from "./table.ts";

/** Whom the article ties to whom, and by what. In the story, which lists all of that in words, a link leads to the table. */
export function RelationList({ block, headingLevel }: FigureKindProps) {
  const { story, i18n, isEmbed, figureHref } = useReading();
  const table =
    headingLevel === 1 || isEmbed ? (
      relationTable(block, relationsShown(story, block), story, i18n)
    ) : (
      <a href={`${figureHref(block.id)}?table=${block.id}`}>{i18n.t("figure.table")}</a>
    );
  return (
    <Figure block={block} headingLevel={headingLevel} table={table} shown={[]}>
      <Graphic block={block} name={graphicName(block, headingLevel, i18n)} />
    </Figure>
  );
}
