import { uncover } from "./bringIntoView.ts";
import { drawnAlike } from "./focus.ts";
import { readersPlace, returnTo } from "./place.ts";

/** A figure that got another width is drawn for it within some frames; then the page stands still. */
const frames = 40;
const stillFrames = 4;

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
  const keep = (left: number, still: number) => {
    if (main?.clientWidth === widthPx) {
      uncover(drawnAlike(opener));
      return;
    }
    const movedPx = place ? returnTo(place) : moveBy((topOf(opener) ?? wantedPx) - wantedPx);
    const nowStill = movedPx < 1 ? still + 1 : 0;
    // Then the page is the reader's again.
    if (left > 0 && nowStill < stillFrames) requestAnimationFrame(() => keep(left - 1, nowStill));
  };
  requestAnimationFrame(() => keep(frames, 0));
}

function moveBy(byPx: number): number {
  scrollBy({ top: byPx, behavior: "instant" });
  return Math.abs(byPx);
}

/** Where an element, or its like that is drawn, begins on the screen. */
function topOf(opener: Element | undefined): number | undefined {
  return drawnAlike(opener)?.getBoundingClientRect().top;
}
