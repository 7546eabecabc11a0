import { markBox, namedMark } from "#figures/roving.ts";

/** How long it stays when the pointer has left mark and tooltip, in ms. */
const graceMs = 150;
/** From a mark to its tooltip, where the pointer may pass; from a finger to it, so that it is seen; in px. */
const gapPx = 8;
const fingerPx = 56;
const edgePx = 8;

/**
 * Shows the name of a mark that is pointed at, touched or focused, above it; below where there is no room above, but
 * never under a finger. The pointer can go onto it. Esc, scrolling and leaving it hide it. Screen readers have the
 * mark's own name. It listens before React does, which stops what is meant for a part of the page that has not hydrated.
 * @param finger one that is on a mark already
 */
export function listenToPointing(signal: AbortSignal, finger?: PointerEvent): void {
  const on = listenerUntil(signal);
  const tip = createTip();
  let dismissed: Element | undefined;
  /** Whether marks come under a pointer that rests, because the page scrolls or the tooltip went. */
  let isResting = false;
  const point = (event: PointerEvent) => {
    if (event.pointerType === "touch" || isResting) return;
    const mark = markOf(event.target);
    if (tip.holds(event) || (mark && mark === tip.mark())) tip.stay();
    else if (!mark) tip.leave();
    else if (mark !== dismissed) tip.show(mark);
    if (mark !== dismissed) dismissed = undefined;
  };

  on("pointerover", point);
  on("pointermove", (event) => {
    if (!isResting && !tip.mark()) return;
    isResting = false;
    point(event);
  });
  on("pointerout", ({ relatedTarget }) => {
    if (!relatedTarget) tip.leave();
  });
  on("pointerdown", (event) => {
    const mark = event.pointerType === "touch" ? markOf(event.target) : undefined;
    if (mark) tip.show(mark, event);
    else tip.hide();
  });
  on("pointerup", tip.hide);
  on("pointercancel", tip.hide);
  on("scroll", () => {
    isResting = true;
    tip.hideIfMoved();
  });
  // Also where the mark stays on the screen.
  on("wheel", () => {
    isResting = true;
    tip.hide();
  });
  on("focusin", ({ target }) => {
    tip.hide();
    const mark = markOf(target);
    // The page first scrolls to what has the focus, and lays out what comes near.
    if (mark?.matches(":focus-visible")) tip.showSoon(mark);
  });
  on("focusout", tip.hide);
  on("keydown", ({ key }) => {
    if (key !== "Escape") return;
    dismissed = tip.mark();
    isResting = true;
    tip.hide();
  });
  const touched = markOf(finger?.target ?? null);
  if (touched) tip.show(touched, finger);
  // What brought the app may rest on its mark.
  const resting = document.querySelector(`${namedMark}:is(:focus-visible, :hover)`);
  if (resting && (resting.matches(":focus-visible") || matchMedia("(hover: hover)").matches)) tip.showSoon(resting);
}

type Pointer = Pick<PointerEvent, "clientX" | "clientY">;

/** Listens on the document, before anything else does, until the signal ends it. */
function listenerUntil(signal: AbortSignal) {
  return <Type extends keyof DocumentEventMap>(type: Type, listener: (event: DocumentEventMap[Type]) => void): void =>
    document.addEventListener(type, listener, { capture: true, passive: true, signal });
}

function markOf(target: EventTarget | null): Element | undefined {
  return target instanceof Element ? (target.closest(namedMark) ?? undefined) : undefined;
}

/** The tooltip of the page, and what shows and hides it. */
function createTip() {
  const box = document.createElement("div");
  box.id = "tooltip";
  box.hidden = true;
  box.setAttribute("aria-hidden", "true");
  document.body.append(box);
  let shown: { mark: Element; at: DOMRect } | undefined;
  let timer: number | undefined;
  let frame = 0;

  const stay = () => {
    window.clearTimeout(timer);
    timer = undefined;
    cancelAnimationFrame(frame);
  };
  const hide = () => {
    stay();
    box.hidden = true;
    shown = undefined;
  };
  const show = (mark: Element, finger?: Pointer) => {
    stay();
    if (!mark.isConnected) return;
    // Whole, also where a translation has put its own elements in place of the text.
    box.textContent = mark.getAttribute("aria-label");
    box.hidden = false;
    place(box, mark, finger);
    shown = { mark, at: markBox(mark) };
  };
  return {
    stay,
    hide,
    show,
    mark: () => shown?.mark,
    /** Whether the pointer is on it or on the way to it. */
    holds({ clientX, clientY }: Pointer) {
      if (!shown) return false;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      return clientX >= left && clientX <= right && clientY >= top - gapPx && clientY <= bottom + gapPx;
    },
    showSoon(mark: Element) {
      stay();
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => show(mark));
      });
    },
    leave() {
      if (shown) timer ??= window.setTimeout(hide, graceMs);
    },
    /** The page also scrolls where what comes near is laid out above, and leaves the mark in its place. */
    hideIfMoved() {
      if (!shown) return;
      const { x, y } = markBox(shown.mark);
      if (Math.abs(x - shown.at.x) > 1 || Math.abs(y - shown.at.y) > 1) hide();
    },
  };
}

function place(box: HTMLElement, mark: Element, finger?: Pointer): void {
  const around = markBox(mark);
  const { width, height } = box.getBoundingClientRect();
  const middle = finger?.clientX ?? around.x + around.width / 2;
  const left = Math.max(edgePx, Math.min(middle - width / 2, document.documentElement.clientWidth - width - edgePx));
  const above = (finger ? finger.clientY - fingerPx : around.top - gapPx) - height;
  const below = finger ? finger.clientY + fingerPx : around.bottom + gapPx;
  box.style.setProperty("translate", `${Math.round(left)}px ${Math.round(above > edgePx ? above : below)}px`);
}
