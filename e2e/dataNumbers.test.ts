import { describe, expect, it } from "vitest";
import { editions, readPage, wordsIn } from "./site.ts";
import { type Line, readCsv } from "./takenAway.ts";
import { tags, source } from "./words.ts";
import { figureOfKind } from "./ids.ts";

/*
 * What is compared: each row of the table on a figure's own page with the line of the figure's file that is about the
 * same thing. Its value, its date at its precision, its coordinates and its paragraph are the line's machine values,
 * digit for digit, after grouping and units are taken off (billions are thousands of the file's millions, and people
 * are counted one by one where the file counts thousands); a share's rest and a level's distance are computed from the
 * line. And back: each number of the file stands in that table.
 * Numbers inside words ("2 claims", a note) are words of the file or counts, and not compared here.
 */

const figures = editions[source]!.story.figures.map(({ id }) => id);

interface Row {
  /** The words of its cells by the heads of their columns. */
  cells: Readonly<Record<string, string>>;
  words: string;
  /** What it opens: `record.F-visitors-2021`. */
  opens: string | undefined;
}

function pageRows(lang: string, figure: string): Row[] {
  const table = readPage(`${lang}/${figure}/`).root.querySelector("figure table, table")!;
  const heads = table.querySelectorAll("thead th").map(wordsIn);
  return table.querySelectorAll("tbody tr").map((row) => {
    const cells = row.querySelectorAll("th,td").map(wordsIn);
    const values = row.querySelectorAll("a[data-sel]").map((link) => link.getAttribute("data-sel"));
    return {
      cells: Object.fromEntries(heads.map((head, at) => [head, cells[at]!])),
      words: cells.join(" | "),
      opens: values[0],
    };
  });
}

/** The lines that a row of the page can be: those of what it opens; of a series' row that opens a difference, any. */
function linesOf(lines: readonly Line[], { opens = "" }: Row): readonly Line[] {
  const id = opens.slice(opens.indexOf(".") + 1);
  const own = lines.filter((line) => line["id"] === id || line["observation"] === id);
  return own.length > 0 ? own : lines.filter(({ table, observation }) => table === "series-rows" && !observation);
}

function numeralsIn(words: string): number[] {
  return [...words.matchAll(/-?\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([found]) => Number(found.replaceAll(",", "")));
}

/** The numbers of a line as a reader meets them: from nothing up to a number is that number. */
function numbersOf({ value, low, high, qualifier }: Line): number[] {
  const given = [value!, low === "0" && qualifier === "up-to" ? "" : low!, high!].filter(Boolean).map(Number);
  return [...new Set(given)];
}

/** Whether a number on the page is this one of the file. */
function reads(numeral: number, number: number, { unit }: Line): boolean {
  if (unit === "thousand-people") return numeral === Math.round(number * 1000);
  return numeral === number || (unit === "usd-million" && numeral === number / 1000);
}

function saysValue(cell: string, line: Line, qualifiers: Readonly<Record<string, string>>): boolean {
  const numerals = numeralsIn(cell);
  const numbers = numbersOf(line);
  const isOfWords = line["kind"] === "magnitude" || numbers.length === 0;
  if (numerals.length === 0 || isOfWords) return numerals.length === 0 && isOfWords;
  const said = Object.entries(qualifiers).filter(([name]) => name !== "range");
  return (
    numerals.length === numbers.length &&
    numbers.every((number, at) => reads(numerals[at]!, number, line)) &&
    said.every(([name, words]) => name !== line["qualifier"] || cell.includes(words.replace("{{value}}", "").trim()))
  );
}

/** Whether a date in words is the line's: its numbers and the names of its months, in order. */
function saysDate(cell: string, { date }: Line, months: Readonly<Record<string, string>>): boolean {
  const parts = date!
    .split("/")
    .filter(Boolean)
    .map((part) => part.split("-").map(Number));
  // An interval says its year once, and its month, where both ends share them: 15–16 May 2018.
  const years = parts.map(([year]) => year);
  const isOneYear = parts.length === 2 && years[0] === years[1] && parts[0]!.length === parts[1]!.length;
  const numerals = parts.flatMap(([year, , day], at) => [
    ...(day === undefined ? [] : [day]),
    ...(at === 0 && isOneYear ? [] : [year]),
  ]);
  const names = parts.flatMap(([, month]) => (month === undefined ? [] : [months[String(month)]!]));
  return String(numeralsIn(cell)) === String(numerals) && names.every((name) => cell.includes(name));
}

describe.each(tags)("the table of each figure in %s", (lang) => {
  const { ui } = editions[lang]!;
  const word = (group: string, key: string) => ui[group]![key] as string;
  const words = (group: string) => ui[group] as Record<string, string>;
  const isOne = (head: string, ...keys: string[]) =>
    keys.some((key) => word(...(key.split(".") as [string, string])) === head);

  it.each(figures)("%s says the numbers and the dates of its file", (figure) => {
    const lines = readCsv(`figures/${figure}.csv`);
    const level = lines.find(({ table, value }) => table === "claims" && value)?.["value"];
    const rows = pageRows(lang, figure);
    expect(rows.length).toBeGreaterThan(1);
    let compared = 0;
    for (const row of rows.filter(({ opens }) => opens)) {
      const fitting = linesOf(lines, row).filter((line) =>
        Object.entries(row.cells).every(([head, cell]) => {
          if (cell === word("table", "empty")) return true;
          const numerals = numeralsIn(cell);
          if (isOne(head, "table.value", "splitBar.share")) return saysValue(cell, line, words("qualifier"));
          if (isOne(head, "table.date", "table.year")) return saysDate(cell, line, words("month"));
          if (isOne(head, "table.coordinates"))
            return String(numerals) === String([line["lat"], line["lon"]].map((angle) => Math.abs(Number(angle))));
          if (isOne(head, "table.paragraph")) return String(numerals) === line["paragraph"];
          if (isOne(head, "splitBar.rest")) return numerals.every((rest) => rest === 100 - Number(line["value"]));
          if (isOne(head, "levelPlot.distance"))
            return numerals.every(
              (percent) => percent === Math.abs(Math.round((Number(level) / Number(line["value"]) - 1) * 1000)) / 10,
            );
          return true;
        }),
      );
      expect(fitting.length, row.words).toBeGreaterThan(0);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1);
  });

  it.each(figures)("%s has each number of its file", (figure) => {
    const lines = readCsv(`figures/${figure}.csv`);
    const rows = pageRows(lang, figure).map(({ words }) => words);
    const said = rows.flatMap(numeralsIn);
    // Some languages, such as Arabic, write one billion without a number.
    const aBillion = word("unit", "usd-billion_one");
    if (!aBillion.includes("{{count}}") && rows.some((words) => words.includes(aBillion))) said.push(1);
    const unsaid = lines.flatMap((line) =>
      numbersOf(line)
        .filter((number) => !said.some((numeral) => reads(numeral, number, line)))
        .map((number) => `${line["id"]}: ${number}`),
    );
    expect(unsaid).toEqual([]);
  });

  it.each([
    ["timeline", "events", "event"],
    ["place-map", "places", "place"],
    ["claim-list", "claims", "claim"],
  ])("the %s has a row for each of the %s of its file, and no other", (kind, table, type) => {
    const figure = figureOfKind(kind);
    const opened = pageRows(lang, figure).flatMap(({ opens }) => opens ?? []);
    const inFile = readCsv(`figures/${figure}.csv`).filter((line) => line["table"] === table);
    expect([...new Set(opened)].sort()).toEqual(inFile.map(({ id }) => `${type}.${id}`).sort());
  });
});
