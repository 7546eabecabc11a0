import { ascending, extent, sort } from "d3-array";
import type { FigureTable } from "#figures/DataTable.tsx";
import { figureTable } from "#figures/figureTable.ts";
import { rowEntity, rowNumbers, rowValue } from "#figures/rows.ts";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey } from "#model/entity.ts";
import { findSeries, findSource, growthBetween } from "#model/questions.ts";
import type { Series, SeriesRow } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { YearColumnsOptions } from "./block.ts";
import { rowOf, yearOf } from "./columns.ts";

/** The claimed change, then every number of the record by year with its gaps, then those of other measures. */
export function yearColumnsTable(block: FigureBlock, story: Story, i18n: I18n): FigureTable {
  const options = block.options as YearColumnsOptions;
  const { baseline, change, record } = options;
  const empty = i18n.t("table.empty");
  const base = i18n.formatYear(baseline.year);
  const claimed = {
    id: "claim-change",
    cells: [
      i18n.formatYear(change.year),
      i18n.t("axis.claimed"),
      findSeries(story, record)?.title ?? empty,
      {
        text: i18n.formatValue(change.percent, "percent", change.qualifier),
        sel: entityKey("claim", change.claim),
      },
      i18n.t("yearColumns.since", { year: base }),
      empty,
      empty,
    ],
  };
  const rowsOf = (series: Series, title: string) =>
    entriesOf(series, options).map(({ year, row }) => {
      const isChange = series.id === record && year === change.year;
      const growth = isChange ? growthBetween(rowOf(series, baseline.year), row) : undefined;
      const percent = growth && i18n.formatValue(growth.percent, "percent", growth.atLeast ? "at-least" : undefined);
      const meaning = percent ? i18n.t("yearColumns.change", { year: base, percent }) : empty;
      return {
        id: `${series.id}-${row?.id ?? year}`,
        cells: [
          i18n.formatYear(year),
          row?.who ?? i18n.t("axis.recorded"),
          title,
          row ? { text: rowValue(series, row, i18n), sel: rowEntity(story, row, change.claim) } : empty,
          row ? meaning : i18n.t("yearColumns.missing"),
          (row?.source && findSource(story, row.source)?.publisher) ?? empty,
          row?.note ?? empty,
        ],
      };
    });
  const recorded = [record, ...options.others].flatMap((id) => {
    const series = findSeries(story, id);
    if (!series) return [];
    return rowsOf(series, id === record ? series.title : i18n.t("yearColumns.otherMeasure", { title: series.title }));
  });
  const columns = ["year", "who", "what", "value", "meaning", "source", "note"] as const;
  return figureTable(block, i18n, { columns, details: ["source", "note"] }, [claimed, ...recorded]);
}

/** The numbers of a series by year, and the years from its first to its last, claimed ones among them, without any. */
function entriesOf(
  series: Series,
  { record, baseline, change }: YearColumnsOptions,
): { year: string; row?: SeriesRow }[] {
  const found = series.rows.flatMap((row) => {
    const year = yearOf(row);
    return year === undefined || !rowNumbers(row) ? [] : [{ year, row }];
  });
  const claimed = series.id === record ? [baseline.year, change.year] : [];
  const [first = "", last = ""] = extent([...found.map(({ year }) => year), ...claimed]);
  const gaps = (series.missing ?? []).filter((year) => year >= first && year <= last).map((year) => ({ year }));
  return sort([...found, ...gaps], (a, b) => ascending(a.year, b.year));
}
