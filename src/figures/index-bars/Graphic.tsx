import { useFrame } from "#figures/frame.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import type { GraphicName } from "#figures/graphicName.ts";
import { hatchFill } from "#figures/hatch.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { BarRow } from "./BarRow.tsx";
import { barGroups } from "./bars.ts";
import type { IndexBarsOptions } from "./block.ts";
import styles from "./IndexBars.module.css";
import { layoutIndexBars } from "./layout.ts";

/** The bars, group after group, on one scale. */
export function Graphic({ block, name }: { block: FigureBlock; name?: GraphicName }) {
  const { story, i18n } = useReading();
  const layout = layoutIndexBars(barGroups(story, block.options as IndexBarsOptions, i18n), useFrame());
  return (
    <div className={styles.frame} role="group" {...name} data-roving="">
      <svg width="0" height="0" aria-hidden="true">
        <HatchPattern drawingId={block.id} />
      </svg>
      {layout.map(({ id, title, isLight, isPlain, bars }) => (
        <div
          key={id}
          role="group"
          aria-label={title}
          className={isLight ? styles.light : [styles.heavy, isPlain && styles.plain].filter(Boolean).join(" ")}
          data-in={isLight ? "record" : undefined}
        >
          {title && <p className={styles.title}>{title}</p>}
          {bars.map((placed) => (
            <BarRow key={placed.bar.id} placed={placed} fill={isLight ? "none" : hatchFill(block.id)} />
          ))}
        </div>
      ))}
    </div>
  );
}
