import type { PointerEvent as Press } from "react";

/** From here on a panel that is drawn away closes when it is let go. */
const farPx = 64;

/**
 * Lets a finger on the bar of a panel draw it away, to the edge of the screen at which it lies, and presses the bar's
 * button when it is let go far enough. What lies below the bar scrolls as ever.
 */
export function followSwipe({ currentTarget: bar, pointerType, pointerId, ...start }: Press<HTMLElement>): void {
  const panel = bar.parentElement;
  if (!panel || pointerType !== "touch" || getComputedStyle(panel).position !== "fixed") return;
  const { left, width } = panel.getBoundingClientRect();
  const away = awayFrom(left, width, innerWidth);
  let drawnPx = 0;
  const listening = new AbortController();
  const on = (type: "pointermove" | "pointerup" | "pointercancel", act: (event: PointerEvent) => void) => {
    const own = (event: PointerEvent) => {
      if (event.pointerId === pointerId) act(event);
    };
    addEventListener(type, own, { signal: listening.signal });
  };
  const end = (isLetGo: boolean) => {
    listening.abort();
    panel.style.translate = "";
    if (isLetGo && drawnPx > farPx) bar.querySelector("button")?.click();
  };
  on("pointermove", ({ clientX, clientY }) => {
    drawnPx = Math.max(0, (clientX - start.clientX) * away.x + (clientY - start.clientY) * away.y);
    panel.style.translate = `${String(drawnPx * away.x)}px ${String(drawnPx * away.y)}px`;
  });
  on("pointerup", () => {
    end(true);
  });
  on("pointercancel", () => {
    end(false);
  });
}

/** The way out of the screen: down for a sheet of its width, else to the nearer side. */
export function awayFrom(leftPx: number, widthPx: number, screenPx: number): { x: -1 | 0 | 1; y: 0 | 1 } {
  const rightPx = screenPx - leftPx - widthPx;
  if (Math.max(leftPx, rightPx) < 1) return { x: 0, y: 1 };
  return { x: leftPx > rightPx ? 1 : -1, y: 0 };
}
