/** Where the reader is: the part of the page that the top of the screen is in, and how far up it begins, in px. */
export interface Place {
  id: string;
  topPx: number;
}

/** From the parts of a page to the parts of those: within a part that is far from the screen nothing is laid out yet. */
const parts = [":scope section[id]", ":scope :is(figure, h2, li, p)[id]"];

/** The place of the reader, as closely as the parts with an id allow. */
export function readersPlace(): Place | undefined {
  const main = document.getElementById("main");
  if (!main) return undefined;
  const part = parts.reduce<Element>(
    (within, selector) => [...within.querySelectorAll(selector)].findLast((one) => topOf(one) <= 1) ?? within,
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

/** Brings the page to a place, also where the parts before it have other heights than they had; to the top without one. */
export function returnTo(place: Place | undefined): void {
  const part = place && document.getElementById(place.id);
  if (part) scrollBy({ top: topOf(part) - place.topPx, behavior: "instant" });
  else scrollTo({ top: 0, behavior: "instant" });
}

function topOf(part: Element): number {
  return part.getBoundingClientRect().top;
}
