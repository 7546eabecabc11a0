import * as attribute from "#state/attributes.ts";
import type { EntityKey } from "#model/entity.ts";
import { wantsLessMotion } from "#figures/motion.ts";
import { isDrawn } from "#figures/roving.ts";

/** In screens. Beyond this distance the page jumps instead of gliding: content in between is not laid out yet and would shift. */
const nearScreens = 2;
const gapPx = 16;

/** Resolves when a live figure has rendered the view of the address, with its marks in place. */
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
    // Content that has just come near the screen is laid out over the next frames.
    requestAnimationFrame(() => requestAnimationFrame(() => bringGraphic(frame, "instant")));
    return;
  }
  bringGraphic(frame, wantsLessMotion() ? "instant" : "smooth");
}

/** @param sel whose mark goes before those that are selected with it */
function bringGraphic(frame: Element, behavior: ScrollBehavior, sel?: EntityKey): void {
  const graphic = [...frame.querySelectorAll(`[${attribute.roving}]`)].find(isDrawn) ?? frame;
  const marks = [...graphic.querySelectorAll(`a[${attribute.selected}]`)].filter(isDrawn);
  const mark = marks.find((one) => one.getAttribute(attribute.sel) === sel) ?? marks[0];
  const { top, bottom } = freeSpace();
  const room = bottom - top;
  const whole = graphic.getBoundingClientRect();
  const target = whole.height <= room || !mark ? whole : mark.getBoundingClientRect();
  const wanted = target.height <= room ? top + (room - target.height) / 2 : top;
  scrollBy({ top: target.top - wanted, behavior });
}

/** Brings what a link selected in a figure to where a sheet leaves it in sight; beside a panel the figure's headline stays. */
export function bringAboveSheet(figure: Element, sel: EntityKey): void {
  if (sheetBox()) bringGraphic(figure, "instant", sel);
}

/** Scrolls so that what was in the middle of the screen is in the middle of the part that the panel and the bar leave free. */
export function clearOfPanel(): void {
  const { top, bottom } = freeSpace();
  scrollBy({ top: (innerHeight - top - bottom) / 2, behavior: "instant" });
}

/** Scrolls what a sheet covers to above it. */
export function uncover(opener: Element | undefined): void {
  const box = opener?.getBoundingClientRect();
  const { top, bottom } = freeSpace();
  // What is off the screen, or higher than the room there is, stays where it is.
  if (!box || box.top > innerHeight || box.bottom - bottom > box.top - top) return;
  scrollBy({ top: Math.max(0, box.bottom - bottom), behavior: "instant" });
}

/** The free part of the screen between the sticky bar and the bottom sheet, in px from the top. */
function freeSpace(): { top: number; bottom: number } {
  const bars = [...document.querySelectorAll(`[${attribute.bar}], [${attribute.bar}] [${attribute.filtered}]`)];
  const bar = bars.reduce((total, { clientHeight }) => total + clientHeight, 0);
  return { top: bar + gapPx, bottom: (sheetBox()?.top ?? innerHeight) - gapPx };
}

/** Where the panel lies, as long as it is a sheet at the foot of the screen. */
function sheetBox(): DOMRect | undefined {
  const box = document.querySelector(`[${attribute.panel}]`)?.getBoundingClientRect();
  return box && box.width > innerWidth / 2 ? box : undefined;
}
