import { Figure } from "#figures/Figure.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { findSeries } from "#model/questions.ts";
import type { YearColumnsOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { yearColumnsTable } from "./table.ts";

/** What the record has year by year as columns, a claimed change as a step among them; other measures in the table alone. */
export function YearColumns({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const { record, others } = block.options as YearColumnsOptions;
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      canBeHeard
      table={yearColumnsTable(block, story, i18n)}
      notes={[record, ...others].flatMap((id) => findSeries(story, id)?.note ?? [])}
    >
      <Graphic block={block} headingLevel={headingLevel} />
    </Figure>
  );
}
