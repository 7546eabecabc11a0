import { type EntityKey, entityKey, splitEntityKey } from "#model/entity.ts";
import { primaryClaim } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import { partsOf } from "#figures/mostInChapter.ts";
import type { Subject } from "#story/citation.ts";

/** One page of the built site. Its path is given by `routePath`; no two routes share one. */
export type Route =
  | { page: "story"; lang: string }
  | { page: "figure"; lang: string; id: string; part?: number }
  | { page: "claim"; lang: string; id: string }
  | { page: "event"; lang: string; id: string }
  | { page: DocumentPage; lang: string };

/** The pages of which each language has one: the story in two minutes, how it was made, how its figures are embedded, how it can be used. */
const documentPages = ["short", "method", "embed", "accessibility"] as const;
export type DocumentPage = (typeof documentPages)[number];

/** The path of a route below the site's root, without a leading slash: `ar/`, `ar/map/`, `ar/claim/C07-04/`. */
export function routePath(route: Route): string {
  switch (route.page) {
    case "story":
      return `${route.lang}/`;
    case "figure":
      return `${route.lang}/${route.id}/${route.part ? `${route.part}/` : ""}`;
    case "claim":
    case "event":
      return `${route.lang}/${route.page}/${route.id}/`;
    default:
      return `${route.lang}/${route.page}/`;
  }
}

/** Which part of a figure's long list a page shows; the first stands on the figure's own page. */
export function partIn(route: Route): number {
  return (route.page === "figure" && route.part) || 1;
}

/** Where the feed of corrections of a language stands below the site's root. */
export function correctionsFeed(lang: string): string {
  return `${lang}/corrections.atom`;
}

/** Where a figure's picture in its first view stands below the site's root. */
export function figurePicture(lang: string, figure: string, format: "svg" | "png"): string {
  return `${routePath({ page: "figure", lang, id: figure })}figure.${format}`;
}

/** The formats of pictures to post, beside the card of a page. */
export const postFormats = ["square", "story"] as const;

/** Where the picture to post of a figure or of the story stands below the site's root. */
export function postPicture(route: Route, format: (typeof postFormats)[number]): string {
  return `${routePath(route)}${format}.png`;
}

/** Where the rows behind a figure stand below the site's root, in all languages at once. */
export function dataFile(figure: string, format: "csv" | "json"): string {
  return `data/figures/${figure}.${format}`;
}

/** Where the whole story's data stand below the site's root. */
export function dataPackage(story: Story): string {
  return `data/${story.id}.zip`;
}

/** An address in words, for people to read: in full where the site knows its own, else what is known of it. */
export function writtenAddress(path: string, siteUrl: string | undefined): string {
  return (siteUrl ?? "…/") + path;
}

/** The route of a path below the site's root; undefined when the story has no such page. */
export function parseRoute(path: string, story: Story): Route | undefined {
  const [lang = "", first, second, ...rest] = path.split("/").filter(Boolean);
  if (!story.languages.includes(lang) || rest.length > 0) return undefined;
  if (!first) return { page: "story", lang };
  if (!second) {
    const page = documentsOf(story).find((one) => one === first);
    if (page) return { page, lang };
    return hasFigure(story, first) ? { page: "figure", lang, id: first } : undefined;
  }
  if (first === "claim" && story.claims.some((claim) => claim.id === second))
    return { page: "claim", lang, id: second };
  if (first === "event" && story.events.some((event) => event.id === second))
    return { page: "event", lang, id: second };
  const part = Number(second);
  const isPart = second === String(part) && part > 1 && part <= partsOf(longest(story));
  return isPart && hasFigure(story, first) ? { page: "figure", lang, id: first, part } : undefined;
}

function hasFigure({ figures }: Story, id: string): boolean {
  return figures.some((figure) => figure.id === id);
}

/** How many rows a list can have. */
function longest({ claims, events }: Story): number {
  return Math.max(claims.length, events.length);
}

/** Every route of a story in one language, in reading order. */
export function allRoutes(story: Story, lang: string): Route[] {
  return [
    { page: "story", lang },
    ...story.figures.map((figure): Route => ({ page: "figure", lang, id: figure.id })),
    ...story.claims.map((claim): Route => ({ page: "claim", lang, id: claim.id })),
    ...story.events.map((event): Route => ({ page: "event", lang, id: event.id })),
    ...documentsOf(story).map((page): Route => ({ page, lang })),
  ];
}

/** A story that sets no matters side by side has none in two minutes. */
function documentsOf({ matters }: Story): readonly DocumentPage[] {
  return documentPages.filter((page) => page !== "short" || matters.length > 0);
}

/** The page that explains an entity: its own for claims and events, otherwise its main claim's, otherwise the story with it selected. */
export function entityRoute(story: Story, key: EntityKey, lang: string): { route: Route; query: string } {
  const { type, id } = splitEntityKey(key) ?? {};
  if ((type === "claim" || type === "event") && id) return { route: { page: type, lang, id }, query: "" };
  const claim = primaryClaim(story, key);
  return claim
    ? { route: { page: "claim", lang, id: claim.id }, query: "" }
    : { route: { page: "story", lang }, query: `?sel=${key}` };
}

/** The page of what can be shared. */
export function subjectRoute(subject: Subject, lang: string): Route {
  if ("figure" in subject) return { page: "figure", lang, id: subject.figure };
  const { type, id = "" } = splitEntityKey(subject.sel) ?? {};
  return { page: type === "event" ? "event" : "claim", lang, id };
}

/** What a page is about, where it is about one thing. */
export function routeEntity(route: Route): EntityKey | undefined {
  return route.page === "claim" || route.page === "event" ? entityKey(route.page, route.id) : undefined;
}

/** Writes the address of a path below the site's root. */
export interface Addresser {
  (path: string): string;
  /** Whether the site's own address is known: if not, addresses are relative to the page. */
  isAbsolute: boolean;
}

/** Writes addresses for a page at `here`. @param siteUrl the site's address with a closing slash, where it is known */
export function addresserFor(here: string, siteUrl: string | undefined): Addresser {
  return Object.assign((path: string) => (siteUrl ? siteUrl + path : relativeHref(here, path)), {
    isAbsolute: siteUrl !== undefined,
  });
}

/** The relative address that leads from one path below the root to another, so that the site works under any sub-path. */
export function relativeHref(fromPath: string, toPath: string): string {
  const from = fromPath.split("/").slice(0, -1);
  const to = toPath.split("/").slice(0, -1);
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  const way = "../".repeat(from.length - shared) + toPath.split("/").slice(shared).join("/");
  return way || "./";
}
