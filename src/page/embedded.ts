import type { Story } from "#model/story.ts";
import { type Route, routePath } from "./routes.ts";

/** In place of a figure's id: the whole story. No figure may be called so. */
export const wholeStory = "story";

/** What an embed is of, and which revision of it. Plain JSON, which its page carries for the app. */
export interface Embedded {
  /** A figure's id, or `story`. */
  of: string;
  /** The path of the embed's page below the site's root: `ar/salt/embed/`. */
  here: string;
  /** Counts from 1; each correction of the story makes a new one. */
  revision: number;
  /** The newest correction of what the embed shows; absent if there was none. */
  correction?: { id: string; date: string; what: string };
}

/** All that can be embedded, by id: the figures in reading order, then the whole story. */
export function embeddables(story: Story): string[] {
  return [...story.figures.map(({ id }) => id), wholeStory];
}

/** The folder of an embeddable's files below the site's root: `ar/salt/`, `ar/story/`. */
export function embedFolder(lang: string, of: string): string {
  return `${lang}/${of}/`;
}

/** Where an embeddable's embed stands below the site's root; that of a revision stays as it is for ever. */
export function embedPath(lang: string, of: string, revision?: number): string {
  return `${embedFolder(lang, of)}${revision === undefined ? "" : `r/${revision}/`}embed/`;
}

/** Where the oEmbed of an embeddable stands below the site's root. */
export function oembedPath(lang: string, of: string): string {
  return `${embedFolder(lang, of)}oembed.json`;
}

/** What of a page can be embedded: a figure's id or `story`; undefined where nothing can. */
export function embeddableOf(route: Route): string | undefined {
  if (route.page === "story") return wholeStory;
  return route.page === "figure" ? route.id : undefined;
}

/** The page of our own that an embed stands for. */
export function embeddedRoute(lang: string, of: string): Route {
  return of === wholeStory ? { page: "story", lang } : { page: "figure", lang, id: of };
}

/** The path of that page below the site's root. */
export function embeddedPage(lang: string, of: string): string {
  return routePath(embeddedRoute(lang, of));
}
