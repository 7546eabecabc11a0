import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { blocksOf, editions, readPage } from "./site.ts";
import { source } from "./words.ts";

const { story } = editions[source]!;

/** The figures of the story, in its order. */
export const figureIds: readonly string[] = blocksOf(story).flatMap(({ figure }) => figure ?? []);

/** By which name files of the story are taken along. */
export const storyId = story.id;

/** The first figure of a kind. Throws where the story has none: what such a figure does could not be tested. */
export function figureOfKind(kind: string): string {
  const figure = story.figures.find((known) => known.kind === kind);
  if (!figure) throw new Error(`the story "${story.title}" has no figure of the kind "${kind}"`);
  return figure.id;
}

/** The story's figures by what a test needs of them. */
export const figures = {
  map: figureOfKind("place-map"),
  timeline: figureOfKind("timeline"),
  claims: figureOfKind("claim-list"),
  ties: figureOfKind("relation-list"),
  level: figureOfKind("level-plot"),
  split: figureOfKind("split-bar"),
  bars: figureOfKind("year-columns"),
  deals: figureOfKind("deal-scale"),
  shares: figureOfKind("share-grid"),
};

/** The figures whose graphic answers to more than a click on a mark; the others stay as they were prerendered until drawn anew. */
export const liveFigureIds: readonly string[] = story.figures.flatMap(({ id, kind }) =>
  existsSync(fileURLToPath(new URL(`../src/figures/${kind}/liveKind.ts`, import.meta.url))) ? [id] : [],
);

/** Where the guided path opens an event of the article to which events of the record belong; what it opens, and who carries it. */
export const steps = story.path;
const { step, event } = steps.flatMap((found) => {
  const opened = story.events.find(({ id }) => found.sel === `event.${id}`);
  return opened?.claims && opened.counterparts ? [{ step: found, event: opened }] : [];
})[0]!;
export const eventStep = step.prose;
export const articleEvent = {
  id: event.id,
  sel: `event.${event.id}`,
  claim: event.claims![0]!,
  place: event.places![0]!.place,
  counterparts: event.counterparts!,
};

/** A mark that no figure but the last one of a story's page shows, and that figure. */
export function lastMark(lang: string): { figure: string; sel: string } {
  const { root } = readPage(`${lang}/`);
  const marksIn = (figure: string) =>
    root.querySelectorAll(`#${figure} a[data-sel]`).map((mark) => mark.getAttribute("data-sel")!);
  const figure = figureIds.at(-1)!;
  const before = figureIds.slice(0, -1).flatMap(marksIn);
  return { figure, sel: marksIn(figure).find((mark) => !before.includes(mark))! };
}
