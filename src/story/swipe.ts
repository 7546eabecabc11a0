import * as attribute from "#state/attributes.ts";

/** From here on a panel that is drawn away closes when it is let go. */
const farPx = 64;

/**
 * Lets a finger on the bar of a panel draw it away, to the edge of the screen at which it lies, and presses the bar's
 * button when it is let go far enough. What lies below the bar scrolls as ever.
 */
export function followSwipe(bar: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): void {
  const panel = bar.parentElement;
  if (!panel || getComputedStyle(panel).position !== "fixed") return;
  const { left, width } = panel.getBoundingClientRect();
  const away = awayFrom(left, width, innerWidth);
  let drawnPx = 0;
  bar.onpointermove = (event) => {
    drawnPx = Math.max(0, (event.clientX - clientX) * away.x + (event.clientY - clientY) * away.y);
    panel.style.translate = `${drawnPx * away.x}px ${drawnPx * away.y}px`;
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

const swipePx = 48;

/**
 * Has a swipe across the panel of the guided path turn it, in the direction of reading, until the signal aborts.
 * @param first a touch that has begun already
 */
export function listenToPathSwipes(
  turn: (panel: Element, way: "next" | "previous") => void,
  signal: AbortSignal,
  first: TouchEvent,
): void {
  let from: { x: number; y: number; panel: Element } | undefined;
  const options = { passive: true, signal };
  const onStart = ({ target, touches }: TouchEvent) => {
    const panel = target instanceof Element ? target.closest(`[${attribute.path}]`) : null;
    const [touch] = touches;
    from = panel && touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY, panel } : undefined;
  };
  const onEnd = ({ changedTouches: [touch] }: TouchEvent) => {
    if (!from || !touch) return;
    const [across, down] = [touch.clientX - from.x, touch.clientY - from.y];
    if (Math.abs(across) < swipePx || Math.abs(across) < 2 * Math.abs(down)) return;
    const isForward = across > 0 === (document.documentElement.dir === "rtl");
    turn(from.panel, isForward ? "next" : "previous");
  };
  onStart(first);
  document.addEventListener("touchstart", onStart, options);
  document.addEventListener("touchend", onEnd, options);
}
