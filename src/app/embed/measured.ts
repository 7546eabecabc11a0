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
