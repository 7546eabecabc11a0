import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import type { DealScaleOptions } from "./block.ts";
import styles from "./DealScale.module.css";
import { SellerRows } from "./SellerRows.tsx";
import { sellersOf } from "./sellers.ts";
import { SizeRows } from "./SizeRows.tsx";
import { sizeComparison, sizesOf } from "./sizes.ts";
import { dealScaleTable } from "./table.ts";
import { WindowRows } from "./WindowRows.tsx";
import { windowGroups } from "./windows.ts";

/** Who sold what, the sizes of the deals on a logarithmic axis, and shares over windows of years: three parts of one list. */
export function DealScale({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as DealScaleOptions;
  const sellers = sellersOf(story, options, i18n);
  const sizes = sizesOf(story, options, i18n);
  const groups = windowGroups(story, options, i18n);
  return (
    <Figure block={block} headingLevel={headingLevel} table={dealScaleTable(block, { sellers, sizes, groups }, i18n)}>
      <div className={styles.frame} role="group" {...graphicName(block, headingLevel, i18n)} data-roving="">
        {sellers.length > 0 && <SellerRows sellers={sellers} />}
        {sizes.length > 0 && <SizeRows id={block.id} sizes={sizes} compared={sizeComparison(story, options)} />}
        {groups.length > 0 && <WindowRows id={block.id} groups={groups} />}
      </div>
    </Figure>
  );
}
