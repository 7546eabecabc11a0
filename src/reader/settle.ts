import { uncover } from "./bringIntoView.ts";
import { drawnAlike } from "./focus.ts";
import { readersPlace, returnTo } from "./place.ts";
/** For so many frames the page must stand still to be laid out; after so many it is as good as it gets. */
const stillFrames = 6;
const mostFrames = 40;

let latest = 0;

/**
 * Repeats a step in every frame until it leaves the page as it is: content that comes near the screen, or gets another
 * width, is laid out over some frames. From the moment that the reader moves, the page is the reader's.
 * @param step changes the page; returns whether it still had something to change
 * @param end called when it is done, unless the reader moved or another settling began
 */
export function settle(step: () => boolean, end: () => void = () => undefined): void {
  const mine = ++latest;
  let still = 0;
  const next = (frame: number) => {
    if (mine !== latest) return;
    still = step() ? 0 : still + 1;
    if (still < stillFrames && frame < mostFrames) requestAnimationFrame(() => next(frame + 1));
    else end();
  };
  requestAnimationFrame(() => next(1));
}

/** From here on, a reader who scrolls, taps or uses a key ends what settles the page. */
export function yieldToReader(): void {
  for (const move of ["wheel", "touchmove", "pointerdown", "keydown"])
    addEventListener(
      move,
      () => {
        latest++;
      },
      { passive: true, capture: true },
    );
}

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
