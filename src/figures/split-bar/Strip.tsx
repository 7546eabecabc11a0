import { BarEnd } from "#figures/bars/BarEnd.tsx";
import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import type { Stretch } from "#figures/placing/stretch.ts";
import { layoutSplit } from "./layout.ts";
import type { Share } from "./shares.ts";
import styles from "./SplitBar.module.css";

/** Height of a bar on a page and on a card, in px of a page, and how far the line at half goes beyond it. */
const heightPx = { page: 48, card: 40 };
const beyondHalfPx = 7;

/** The bar itself: the part that is named, the empty rest, and a line at half. */
export function Strip({ share: { layer, side, percent = 0, end }, drawingId }: { share: Share; drawingId: string }) {
  const frame = useFrame();
  const { part, rest, boundary, away } = layoutSplit(percent, side, frame.dir);
  const barPx = heightPx[frame.heightPx === undefined ? "page" : "card"] * rowsEnlarged(frame);
  const beyondPx = beyondHalfPx * rowsEnlarged(frame);
  const tall = { y: beyondPx, height: barPx };
  const across = ({ x, width }: Stretch) => ({
    x: `${x}%`,
    width: `${width}%`,
  });
  return (
    <svg width="100%" height={barPx + 2 * beyondPx} aria-hidden="true" className={styles.strip}>
      {layer === "record" && <HatchPattern drawingId={drawingId} />}
      {rest.width > 0 && <rect {...tall} width="100%" className={styles.rest} />}
      <g fill={layer === "record" ? hatchFill(drawingId) : undefined} className={styles.body}>
        {part.width > 0 && <rect {...tall} {...across(part)} />}
        {percent > 0 && percent < 100 && (
          <svg {...tall} overflow="visible">
            <BarEnd end={end} x={`${boundary}%`} away={away} isOutlined={layer === "record"} />
          </svg>
        )}
      </g>
      <line x1="50%" x2="50%" y2={barPx + 2 * beyondPx} className={styles.half} />
    </svg>
  );
}
