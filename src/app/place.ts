/** Where the reader is: the part of the page that the top of the screen is in, and how far up it begins, in px. */
export interface Place {
  id: string;
  topPx: number;
}

/** The place of the reader; absent above the first part that has an id. */
export function readersPlace(): Place | undefined {
  const part = [...document.querySelectorAll("main :is(section, figure, h2, li)[id]")].findLast(
    (candidate) => candidate.getBoundingClientRect().top <= 1,
  );
  return part && { id: part.id, topPx: part.getBoundingClientRect().top };
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
  if (part) scrollBy({ top: part.getBoundingClientRect().top - place.topPx, behavior: "instant" });
  else scrollTo({ top: 0, behavior: "instant" });
}
