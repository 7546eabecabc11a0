import { embedFolder } from "./embedded.ts";

/** What a build measured of an embed; part of its `figure.json`. */
export interface Measured {
  title: string;
  alt: string;
  credit: string;
  revision: number;
  /** By the width in px from which it counts, up to the next: the height in px that is never too low. */
  heights: Readonly<Record<string, number>>;
  fallback: { width: number; height: number };
}

/** Loads what a build measured. Rejects, with the address, when it cannot be had. */
export async function loadMeasured(rootUrl: string, lang: string, id: string): Promise<Measured> {
  const response = await fetch(new URL(`${embedFolder(lang, id)}figure.json`, rootUrl));
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`);
  return (await response.json()) as Measured;
}

/** The height in px that is never too low at a width. */
export function heightAt({ heights }: Pick<Measured, "heights">, widthPx: number): number {
  const widths = Object.keys(heights).map(Number);
  const from = Math.max(...widths.filter((width) => width <= widthPx), Math.min(...widths));
  return heights[String(from)] ?? 0;
}
