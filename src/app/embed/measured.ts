import type { Route } from "../routes.ts";
import { routePath } from "../routes.ts";

/** The whole story's name among what can be embedded, beside the figures' ids. */
export const wholeStory = "story";

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

/** The page of a figure, or of the story, below the site's root. */
export function pagePath(lang: string, id: string): string {
  const route: Route = id === wholeStory ? { page: "story", lang } : { page: "figure", lang, id };
  return routePath(route);
}

/** The folder, below the site's root, of what is there to embed a figure or the story. */
export function embedFolder(lang: string, id: string): string {
  return `${lang}/${id}/`;
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
