import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { findSeries } from "#model/questions.ts";
import type { DealScaleOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { headingsOf } from "./headings.ts";
import { sellersOf } from "./sellers.ts";
import { sizesOf } from "./sizes.ts";
import { dealScaleTable } from "./table.ts";
import { windowGroups } from "./windows.ts";

/** Who sold what, the sizes of the deals on a logarithmic axis, and shares over windows of years: three parts of one list. */
export function DealScale({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as DealScaleOptions;
  const sellers = sellersOf(story, options, i18n);
  const sizes = sizesOf(story, options, i18n);
  const sizesHeading = headingsOf(story, options, i18n).sizes;
  const groups = windowGroups(story, options, i18n);
  const notes = options.windowSeries.flatMap((id) => findSeries(story, id)?.note ?? []);
  return (
    <Figure
      listsAll
      block={block}
      headingLevel={headingLevel}
      table={dealScaleTable(block, { sellers, sizes, sizesHeading, groups }, i18n)}
      notes={notes}
    >
      <Graphic block={block} name={graphicName(block, headingLevel, i18n)} />
    </Figure>
  );
}
