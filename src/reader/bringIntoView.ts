import * as attribute from "#state/attributes.ts";
import { wantsLessMotion } from "#figures/motion.ts";
import { isDrawn } from "#figures/roving.ts";

/** Farther than this many screens away the page jumps: what lies between is not laid out yet and would move. */
const nearScreens = 2;
const gapPx = 16;

/** Resolves when a live figure shows the view of the address, with its marks where that puts them. */
export async function figureDrawn(figure: string): Promise<void> {
  const drawn = `figure[${attribute.figure}="${CSS.escape(figure)}"][${attribute.drawn}]:not(:has(svg[${attribute.roving}]:not([${attribute.drawn}])))`;
  while (!document.querySelector(drawn)) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/**
 * Brings a figure's graphic to where the reader sees it beside the open panel: all of it where it fits, else its first
 * selected mark. Glides where that is near and the reader allows motion.
 */
export function bringIntoView(figure: string): void {
  const frame = document.querySelector(`figure[${attribute.figure}="${CSS.escape(figure)}"]`);
  if (!frame) return;
  const distance = Math.abs(frame.getBoundingClientRect().top) / innerHeight;
  if (distance > nearScreens) {
    frame.scrollIntoView({ block: "start", behavior: "instant" });
    // What has come near is laid out in the next frames.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        settle(frame, "instant");
      }),
    );
    return;
  }
  settle(frame, wantsLessMotion() ? "instant" : "smooth");
}

function settle(frame: Element, behavior: ScrollBehavior): void {
  const graphic = [...frame.querySelectorAll(`[${attribute.roving}]`)].find(isDrawn) ?? frame;
  const mark = [...graphic.querySelectorAll(`a[${attribute.selected}]`)].find(isDrawn);
  const { top, bottom } = freeSpace();
  const room = bottom - top;
  const whole = graphic.getBoundingClientRect();
  const target = whole.height <= room || !mark ? whole : mark.getBoundingClientRect();
  const wanted = target.height <= room ? top + (room - target.height) / 2 : top;
  scrollBy({ top: target.top - wanted, behavior });
}

/** Moves what stood in the middle of the screen to the middle of what the open panel and the bar leave of it. */
export function clearOfPanel(): void {
  const { top, bottom } = freeSpace();
  scrollBy({ top: (innerHeight - top - bottom) / 2, behavior: "instant" });
}

/** Between the bar that stays at the top and the sheet at the bottom, in px from the top of the screen. */
function freeSpace(): { top: number; bottom: number } {
  const bars = [...document.querySelectorAll(`[${attribute.bar}], [${attribute.bar}] [${attribute.filtered}]`)];
  const bar = bars.reduce((total, { clientHeight }) => total + clientHeight, 0);
  const sheet = document.querySelector(`[${attribute.panel}]`)?.getBoundingClientRect();
  const isSheet = sheet !== undefined && sheet.width > innerWidth / 2;
  return { top: bar + gapPx, bottom: (isSheet ? sheet.top : innerHeight) - gapPx };
}
