import type { FigureTable } from "#figures/DataTable.tsx";
import { figureTable } from "#figures/figureTable.ts";
import { rowEntity, rowValue } from "#figures/rows.ts";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey } from "#model/entity.ts";
import { growthBetween } from "#model/questions.ts";
import type { Series } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { LevelPlotOptions } from "./block.ts";
import { pointsOf, rowsInTime } from "./points.ts";

/** The article's level, then every row by time with how far the level lies from it; undated rows last. */
export function levelPlotTable(block: FigureBlock, story: Story, series: Series, i18n: I18n): FigureTable {
  const options = block.options as LevelPlotOptions;
  const { value, qualifier, claim } = options.level;
  const empty = i18n.t("table.empty");
  const exact = new Set(
    pointsOf(story, series, options, i18n)
      .filter((point) => point.exact)
      .map(({ id }) => id),
  );
  const distanceFrom = (id: string, reference: number | undefined): string => {
    const distance =
      reference === undefined || !exact.has(id) ? undefined : growthBetween({ value: reference }, { value })?.percent;
    if (distance === undefined) return empty;
    const percent = i18n.formatValue(Math.abs(distance), "percent");
    if (distance === 0) return percent;
    return i18n.t(distance < 0 ? "levelPlot.lower" : "levelPlot.higher", { percent });
  };
  const level = { text: i18n.exact.formatValue(value, series.unit, qualifier), sel: entityKey("claim", claim) };
  const recorded = rowsInTime(series).map((row) => ({
    id: row.id,
    cells: [
      i18n.formatWhen(row.when),
      row.who ?? i18n.t("axis.recorded"),
      { text: rowValue(series, row, i18n.exact) || empty, sel: rowEntity(story, row, claim) },
      distanceFrom(row.id, row.value),
      i18n.localiseDigits([row.denominator, row.note].filter(Boolean).join(". ")) || empty,
    ],
  }));
  return figureTable(
    block,
    i18n,
    { columns: ["date", "who", "value", ["distance", "levelPlot.distance"], "note"], details: ["distance", "note"] },
    [{ id: "level", cells: [i18n.t("when.undated"), i18n.t("axis.claimed"), level, empty, empty] }, ...recorded],
  );
}
