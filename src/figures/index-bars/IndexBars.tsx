import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { barGroups } from "./bars.ts";
import type { IndexBarsOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { notesOf } from "./notes.ts";
import { indexBarsTable } from "./table.ts";

/** A claimed growth on a base year of 100, beside the record's totals on the same scale and other measures apart. */
export function IndexBars({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as IndexBarsOptions;
  const groups = barGroups(story, options, i18n);
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={indexBarsTable(block, groups, i18n)}
      notes={notesOf(story, options, i18n)}
    >
      <Graphic block={block} name={graphicName(block, headingLevel, i18n)} />
    </Figure>
  );
}
