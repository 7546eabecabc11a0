import { embedFolder } from "#page/embedded.ts";

/** Heights in px by width in px: each is never too low from its width up to the next one's. */
export type HeightTable = Readonly<Record<string, number>>;

/** What a build measured of an embed; part of its `figure.json`. */
export interface Measured {
  title: string;
  alt: string;
  credit: string;
  revision: number;
  heights: HeightTable;
  fallback: { width: number; height: number };
}

/** Whether the `figure.json` of an embed holds what was measured: a build without a browser measures nothing. */
export function isMeasured(figure: object): figure is Measured {
  return "heights" in figure && "fallback" in figure;
}

/** Loads what a build measured. Rejects, with the address, when it cannot be had or nothing was measured. */
export async function loadMeasured(rootUrl: string, lang: string, id: string): Promise<Measured> {
  const response = await fetch(new URL(`${embedFolder(lang, id)}figure.json`, rootUrl));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  const figure = (await response.json()) as object;
  if (!isMeasured(figure)) throw new Error(`${response.url} has no heights and no picture`);
  return figure;
}

/** The height that a table gives for a width; the first one for what is narrower than all. Throws for an empty table. */
export function heightAt(table: HeightTable, widthPx: number): number {
  const widths = Object.keys(table).map(Number);
  const listed = widths.filter((width) => width <= widthPx).at(-1) ?? widths[0];
  if (listed === undefined) throw new Error("the table of heights is empty");
  return table[listed] ?? 0;
}

/** A table as it stands in `data-fig-heights`. */
export function formatHeights(table: HeightTable): string {
  return Object.entries(table)
    .map(([width, height]) => `${width}:${height}`)
    .join();
}
