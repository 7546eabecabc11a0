import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import type { SplitBarOptions } from "./block.ts";
import { Graphic } from "./Graphic.tsx";
import { sharesOf } from "./shares.ts";
import { splitBarTable } from "./table.ts";

/** One whole between two sides, split twice in the same frame: as the article has it, and as the record does. */
export function SplitBar({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const shares = sharesOf(story, block.options as SplitBarOptions, i18n);
  return (
    <Figure block={block} headingLevel={headingLevel} table={splitBarTable(block, shares, i18n)}>
      <Graphic block={block} name={graphicName(block, headingLevel, i18n)} />
    </Figure>
  );
}
