import { Drawings } from "#figures/Drawings.tsx";
import { type DrawingSize, drawingWidths } from "#figures/drawingWidths.ts";
import { Figure } from "#figures/Figure.tsx";
import { Graphic } from "#figures/Graphic.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { findSeries } from "#model/questions.ts";
import type { ShareGridOptions } from "./block.ts";
import { EstimateRows } from "./EstimateRows.tsx";
import { claimedShare, estimatesOf } from "./estimates.ts";
import { Grid } from "./Grid.tsx";
import { layoutShareGrid } from "./layout.ts";
import { shareGridTable } from "./table.ts";

const sizes: readonly DrawingSize[] = ["narrow", "medium"];

/** A claimed share as cells of a hundred, and below it the published estimates on one percent axis. */
export function ShareGrid({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options = block.options as ShareGridOptions;
  const estimates = estimatesOf(story, options, i18n);
  const claimed = claimedShare(story, options, i18n);
  const series = options.estimates === undefined ? undefined : findSeries(story, options.estimates);
  const words = {
    ...claimed,
    title: i18n.t("shareGrid.estimates"),
    percent: (value: number) => i18n.formatValue(value, "percent"),
  };
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={shareGridTable(block, claimed, estimates, i18n)}
      notes={series?.note ? [series.note] : []}
      series={series ? [series.id] : []}
    >
      <Drawings
        sizes={sizes}
        draw={(size) => {
          const widthPx = drawingWidths[size];
          const id = `${block.id}-${size}`;
          const layout = layoutShareGrid(options.share, estimates, words, widthPx, i18n.dir);
          return (
            <Graphic id={id} widthPx={widthPx} heightPx={layout.heightPx} label={i18n.localiseDigits(block.alt)}>
              <Grid grid={layout.grid} options={options} claimed={claimed} />
              <EstimateRows layout={layout} widthPx={widthPx} drawingId={id} />
            </Graphic>
          );
        }}
      />
    </Figure>
  );
}
