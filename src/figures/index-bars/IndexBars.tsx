import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { BarRow } from "./BarRow.tsx";
import { barGroups } from "./bars.ts";
import type { IndexBarsOptions } from "./block.ts";
import styles from "./IndexBars.module.css";
import { layoutIndexBars } from "./layout.ts";
import { notesOf } from "./notes.ts";
import { indexBarsTable } from "./table.ts";

/** A claimed growth on a base year of 100, beside the record's totals on the same scale and other measures apart. */
export function IndexBars({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as IndexBarsOptions;
  const groups = barGroups(story, options, i18n);
  const layout = layoutIndexBars(groups, i18n.dir);
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={indexBarsTable(block, groups, i18n)}
      notes={notesOf(story, options, i18n)}
    >
      <div className={styles.frame} role="group" {...graphicName(block, headingLevel, i18n)} data-roving="">
        <svg width="0" height="0" aria-hidden="true">
          <HatchPattern drawingId={block.id} />
        </svg>
        {layout.map(({ id, title, isLight, bars }) => (
          <div
            key={id}
            role="group"
            aria-label={title}
            className={isLight ? styles.light : styles.heavy}
            data-in={isLight ? "record" : undefined}
          >
            <p className={styles.title}>{title}</p>
            {bars.map((placed) => (
              <BarRow key={placed.bar.id} placed={placed} fill={isLight ? "none" : hatchFill(block.id)} />
            ))}
          </div>
        ))}
      </div>
    </Figure>
  );
}
