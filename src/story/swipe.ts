import type { PointerEvent as Press } from "react";

/** From here on a panel that is drawn away closes when it is let go. */
const farPx = 64;

/**
 * Lets a finger on the bar of a panel draw it away, to the edge of the screen at which it lies, and presses the bar's
 * button when it is let go far enough. What lies below the bar scrolls as ever.
 */
export function followSwipe({ currentTarget: bar, pointerType, clientX, clientY }: Press<HTMLElement>): void {
  const panel = bar.parentElement;
  if (!panel || pointerType !== "touch" || getComputedStyle(panel).position !== "fixed") return;
  const { left, width } = panel.getBoundingClientRect();
  const away = awayFrom(left, width, innerWidth);
  let drawnPx = 0;
  bar.onpointermove = (event) => {
    drawnPx = Math.max(0, (event.clientX - clientX) * away.x + (event.clientY - clientY) * away.y);
    panel.style.translate = `${String(drawnPx * away.x)}px ${String(drawnPx * away.y)}px`;
  };
  bar.onpointerup = bar.onpointercancel = ({ type }) => {
    bar.onpointermove = bar.onpointerup = bar.onpointercancel = null;
    panel.style.translate = "";
    if (type === "pointerup" && drawnPx > farPx) bar.querySelector("button")?.click();
  };
}

/** The way out of the screen: down for a sheet of its width, else to the nearer side. */
export function awayFrom(leftPx: number, widthPx: number, screenPx: number): { x: -1 | 0 | 1; y: 0 | 1 } {
  const rightPx = screenPx - leftPx - widthPx;
  if (Math.max(leftPx, rightPx) < 1) return { x: 0, y: 1 };
  return { x: leftPx > rightPx ? 1 : -1, y: 0 };
}
