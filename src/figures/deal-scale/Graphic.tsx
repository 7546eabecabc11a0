import { useFrame } from "#figures/frame.ts";
import type { GraphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { DealScaleOptions } from "./block.ts";
import styles from "./DealScale.module.css";
import { headingsOf } from "./headings.ts";
import { sizesWithin } from "./layout.ts";
import { SellerRows } from "./SellerRows.tsx";
import { sellersOf } from "./sellers.ts";
import { SizeRows } from "./SizeRows.tsx";
import { sizeComparison, sizesOf } from "./sizes.ts";
import { WindowRows } from "./WindowRows.tsx";
import { windowGroups } from "./windows.ts";

/** Sellers, sizes and shares, part by part; where there is room for one, the sizes, else the shares, else the sellers. */
export function Graphic({ block, name }: { block: FigureBlock; name?: GraphicName }) {
  const { story, i18n } = useReading();
  const frame = useFrame();
  const options = block.options as DealScaleOptions;
  const sellers = sellersOf(story, options, i18n);
  const sizes = sizesWithin(sizesOf(story, options, i18n), frame);
  const groups = windowGroups(story, options, i18n);
  const headings = headingsOf(story, options, i18n);
  const isWhole = frame.most === undefined;
  const hasSizes = sizes.length > 0;
  const hasWindows = groups.length > 0 && (isWhole || !hasSizes);
  const hasSellers = sellers.length > 0 && (isWhole || !(hasSizes || hasWindows));
  return (
    <div className={styles.frame} role="group" {...name} data-roving="">
      {hasSellers && <SellerRows sellers={sellers} heading={headings.sellers} />}
      {hasSizes && (
        <SizeRows id={block.id} heading={headings.sizes} sizes={sizes} compared={sizeComparison(story, options)} />
      )}
      {hasWindows && <WindowRows id={block.id} groups={groups} />}
    </div>
  );
}
