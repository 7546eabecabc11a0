import { uncover } from "./bringIntoView.ts";
import { drawnAlike } from "./focus.ts";
import { readersPlace, returnTo } from "./place.ts";
import { settle } from "./settle.ts";

/**
 * Keeps what opens the panel where it is on the screen, while the page makes room for the panel or takes it back and is
 * laid out anew; the reader's place, where that is off the screen. Where the page keeps its width, it stays as well,
 * unless a sheet covers it.
 */
export function keepPlace(opener: Element | undefined): void {
  const main = document.getElementById("main");
  const widthPx = main?.clientWidth;
  const wantedPx = topOf(opener) ?? -1;
  const place = wantedPx > 0 && wantedPx < innerHeight ? undefined : readersPlace();
  const keep = () => (place ? returnTo(place) : moveBy((topOf(opener) ?? wantedPx) - wantedPx)) >= 1;
  requestAnimationFrame(() => {
    if (main?.clientWidth === widthPx) uncover(drawnAlike(opener));
    else settle(keep);
  });
}

function moveBy(byPx: number): number {
  scrollBy({ top: byPx, behavior: "instant" });
  return Math.abs(byPx);
}

/** Where an element, or its like that is drawn, begins on the screen. */
function topOf(opener: Element | undefined): number | undefined {
  return drawnAlike(opener)?.getBoundingClientRect().top;
}
