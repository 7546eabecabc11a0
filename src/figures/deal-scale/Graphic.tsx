import type { ReactNode } from "react";
import { useFrame } from "#figures/frame.ts";
import type { GraphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { DealScaleOptions } from "./block.ts";
import styles from "./DealScale.module.css";
import { headingsOf, sellersOf, sizesOf } from "./amounts.ts";
import { sizesWithin } from "./layout.ts";
import { SellerRows } from "./SellerRows.tsx";
import { SizeRows } from "./SizeRows.tsx";
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
  const parts = [
    sellers.length > 0 && (
      <Part key="sellers" heading={headings.sellers}>
        <SellerRows id={block.id} sellers={sellers} />
      </Part>
    ),
    sizes.length > 0 && (
      <Part key="sizes" heading={headings.sizes}>
        <SizeRows id={block.id} options={options} sizes={sizes} />
      </Part>
    ),
    groups.length > 0 && (
      <Part key="windows" heading={i18n.t("dealScale.windows")}>
        <WindowRows id={block.id} groups={groups} caveat={options.caveat} />
      </Part>
    ),
  ];
  const [sellerPart, ...others] = parts;
  return (
    <div className={styles.frame} role="group" {...name} data-roving="">
      {frame.most === undefined ? parts : ([...others, sellerPart].find(Boolean) ?? null)}
    </div>
  );
}

/** One part of the figure below its heading, which a card does without. */
function Part({ heading, children }: { heading: string; children: ReactNode }) {
  const { most } = useFrame();
  return (
    <div className={styles.part}>
      {most === undefined && <p className={styles.title}>{heading}</p>}
      {children}
    </div>
  );
}
