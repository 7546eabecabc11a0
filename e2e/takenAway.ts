import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./site.ts";

/** Where the built site keeps the data that readers take away. */
export const dataFolder = join(dist, "data");

/** All CSV files there, the figures' too, as paths below it. */
export const csvPaths: string[] = readdirSync(dataFolder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".csv"))
  .sort();

/** A line of a CSV file by its columns, as text. */
export type Line = Readonly<Record<string, string>>;

/** Reads a CSV file that begins with a byte order mark; anything that is no UTF-8 or no RFC 4180 throws. */
export function readCsv(path: string): Line[] {
  const bytes = readFileSync(join(dataFolder, path));
  if (!bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) throw new Error(`${path} has no byte order mark`);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const [header = [], ...rows] = recordsOf(text);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`${path}: ${row.length} cells in "${row.join("|")}"`);
    return Object.fromEntries(header.map((name, position) => [name, row[position] ?? ""]));
  });
}

/** The cells of each line; a quote only around a whole cell, doubled inside, and every line ends with CRLF. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let record: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, written = "", end] = cell.exec(text) ?? [];
    if (!end) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 40)}`);
    record.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}
