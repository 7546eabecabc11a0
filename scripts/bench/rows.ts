import type { Numbers } from "./measure.ts";

/** One line of the table: what is measured, and how a number of it is written. */
interface Row {
  name: string;
  label: string;
  digits: number;
}

const row = (name: string, label: string, digits = 0): Row => ({ name, label, digits });

/** The table's lines, in groups with a heading. Times are medians, in ms; amounts are kB (1,000 bytes) on the wire. */
const groups: readonly { heading: string; rows: readonly Row[] }[] = [
  {
    heading: "before the reader touches it",
    rows: [
      row("firstPaint", "first paint, ms"),
      row("firstContentfulPaint", "first contentful paint, ms"),
      row("largestContentfulPaint", "largest contentful paint, ms"),
      row("shiftBefore", "layout shift", 3),
      row("longTasksBefore", "long tasks"),
      row("blockingBefore", "blocking time, ms"),
      row("requestsBefore", "requests"),
      row("bytesBefore", "all, kB", 1),
      row("htmlBefore", "  html, kB", 1),
      row("fontsBefore", "  fonts, kB", 1),
      row("scriptsBefore", "  script files, kB", 1),
      row("dataBefore", "  data, kB", 1),
    ],
  },
  {
    heading: "after the first intent (the pointer moves)",
    rows: [
      row("requestsAfter", "requests"),
      row("bytesAfter", "all, kB", 1),
      row("fontsAfter", "  fonts, kB", 1),
      row("scriptsAfter", "  script files, kB", 1),
      row("dataAfter", "  data, kB", 1),
      row("shiftAfter", "layout shift", 3),
      row("longTasksAfter", "long tasks"),
      row("longestAfter", "longest task, ms"),
      row("blockingAfter", "blocking time, ms"),
      row("selectTypical", "select a mark, typical, ms"),
      row("selectWorst", "select a mark, worst, ms"),
    ],
  },
  {
    heading: "when a click is the first touch",
    rows: [row("firstClick", "click to panel painted, ms")],
  },
  {
    heading: "as files (brotli, without headers)",
    rows: [
      row("firstScreenSize", "first screen of the html, kB", 1),
      row("htmlSize", "whole html, kB", 1),
      row("preloadedFontSize", "preloaded fonts, kB", 1),
    ],
  },
];

/** The table as text, one column a page; a dash where there is nothing to measure. */
export function tableText(columns: readonly { title: string; numbers: Numbers }[]): string {
  const labels = groups.flatMap(({ rows }) => rows.map(({ label }) => label.length));
  const labelWidth = Math.max(...labels) + 2;
  const widths = columns.map(({ title }) => Math.max(title.length, 8) + 2);
  const line = (label: string, cells: readonly string[]) =>
    `  ${label.padEnd(labelWidth)}${cells.map((cell, place) => cell.padStart(widths[place] ?? 0)).join("")}`;
  const lines = groups.flatMap(({ heading, rows }) => [
    "",
    heading,
    ...rows.map(({ name, label, digits }) =>
      line(
        label,
        columns.map(({ numbers }) => numbers[name]?.toFixed(digits) ?? "-"),
      ),
    ),
  ]);
  return [
    line(
      "",
      columns.map(({ title }) => title),
    ),
    ...lines,
  ].join("\n");
}
