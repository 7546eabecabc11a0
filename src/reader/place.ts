/** Where the reader is: the part of the page in the middle of the screen, and where on the screen it begins, in px. */
export interface Place {
  id: string;
  topPx: number;
}

/** From the parts of a page to the parts of those: within a part that is off the screen nothing need be laid out. */
const parts = [":scope section[id]", ":scope :is(figure, h2, h3, li, p)[id]"];

/** The place of the reader, as closely as the parts with an id allow. */
export function readersPlace(): Place | undefined {
  const main = document.getElementById("main");
  if (!main) return undefined;
  const part = parts.reduce<Element>(
    (within, selector) =>
      [...within.querySelectorAll(selector)].findLast((one) => topOf(one) <= innerHeight / 2) ?? within,
    main,
  );
  return { id: part.id, topPx: topOf(part) };
}

/** Whether the page was opened at some words, by a text fragment; where the browser tells. */
export function isAtWords(): boolean {
  return document.documentElement.dataset["script"] === "whole";
}

/** Whether the address says itself where in the page to go, by an anchor or a text fragment, or the reader has moved already. */
export function isPlaced(): boolean {
  return location.hash !== "" || scrollY > 0 || isAtWords();
}

/** Lays out all chapters: one that is laid out after the reader is led somewhere would push that off the screen. */
export function layOutWhole(): void {
  document.documentElement.dataset["script"] ||= "drawn";
}

/**
 * Brings the page to a place, also where the parts before it have other heights than they had; to the top without one.
 * Gives by how many px it moved: where a part is not laid out yet, it may have to be brought there again.
 */
export function returnTo(place: Place | undefined): number {
  const part = place && document.getElementById(place.id);
  const away = () => (part ? topOf(part) - place.topPx : -scrollY);
  const byPx = away();
  scrollBy({ top: byPx, behavior: "instant" });
  // A chapter that is not laid out is shorter than what is in it: the page may end before.
  const isBeyondEnd = part && Math.abs(away()) > 1 && !part.checkVisibility({ contentVisibilityAuto: true });
  if (isBeyondEnd) part.closest("section")?.scrollIntoView({ behavior: "instant" });
  return Math.abs(byPx);
}

function topOf(part: Element): number {
  return part.getBoundingClientRect().top;
}
