/** Numbers by the label of their row; a row that a page lacks is a dash. */
export type Numbers = Record<string, number | undefined>;

/** Prints columns of numbers, a row for each label that one of them has. */
export function printTable(columns: readonly { title: string; numbers: Numbers }[]): void {
  const labels = [...new Set(columns.flatMap(({ numbers }) => Object.keys(numbers)))];
  const margin = Math.max(...labels.map(({ length }) => length)) + 1;
  const line = (label: string, cells: readonly string[]) =>
    console.log(
      label.padEnd(margin) +
        cells.map((cell, place) => cell.padStart((columns[place]?.title.length ?? 0) + 3)).join(""),
    );
  line(
    "",
    columns.map(({ title }) => title),
  );
  for (const label of labels) {
    const digits = label.includes("shift") ? 3 : label.includes("times") ? 2 : label.includes("kB") ? 1 : 0;
    line(
      label,
      columns.map(({ numbers }) => numbers[label]?.toFixed(digits) ?? "-"),
    );
  }
}
