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
