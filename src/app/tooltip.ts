import { markBox } from "#figures/roving.ts";

/** How long it stays when the pointer has left the mark, so that it can be reached itself, in ms. */
const graceMs = 150;
/** From a mark to its tooltip; from a finger to it, which would else lie under the finger, in px. */
const gapPx = 8;
const fingerPx = 56;
const edgePx = 8;

/**
 * Shows the name of a mark that is pointed at, touched or focused, above it; below where there is no room above, but
 * never under a finger. Esc and leaving it hide it. Screen readers have the mark's own name.
 */
export function listenToPointing(signal: AbortSignal): void {
  const box = document.createElement("div");
  box.id = "tooltip";
  box.hidden = true;
  box.setAttribute("aria-hidden", "true");
  document.body.append(box);
  let timer: number | undefined;

  const hide = () => {
    window.clearTimeout(timer);
    box.hidden = true;
  };
  const show = (mark: Element, finger?: { clientX: number; clientY: number }) => {
    const words = mark.getAttribute("aria-label");
    if (!words) return;
    window.clearTimeout(timer);
    box.textContent = words;
    box.hidden = false;
    place(box, mark, finger);
  };

  document.addEventListener(
    "pointerover",
    ({ target, pointerType }) => {
      if (pointerType === "touch") return;
      const mark = markOf(target);
      if (mark) show(mark);
      else if (target === box) window.clearTimeout(timer);
      else if (!box.hidden) timer = window.setTimeout(hide, graceMs);
    },
    { signal },
  );
  document.addEventListener(
    "pointerdown",
    (event) => {
      const mark = event.pointerType === "touch" ? markOf(event.target) : undefined;
      if (mark) show(mark, event);
      else hide();
    },
    { signal },
  );
  for (const end of ["pointerup", "pointercancel", "scroll"]) {
    addEventListener(end, hide, { passive: true, capture: true, signal });
  }
  document.addEventListener(
    "focusin",
    ({ target }) => {
      const mark = markOf(target);
      if (mark?.matches(":focus-visible")) show(mark);
      else hide();
    },
    { signal },
  );
  document.addEventListener(
    "keydown",
    ({ key }) => {
      if (key === "Escape") hide();
    },
    { signal },
  );
}

function markOf(target: EventTarget | null): Element | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest("[data-roving] a[data-sel]") ?? undefined;
}

function place(box: HTMLElement, mark: Element, finger?: { clientX: number; clientY: number }): void {
  const around = markBox(mark);
  const { width, height } = box.getBoundingClientRect();
  const middle = finger?.clientX ?? around.x + around.width / 2;
  const left = Math.max(edgePx, Math.min(middle - width / 2, document.documentElement.clientWidth - width - edgePx));
  const above = (finger ? finger.clientY - fingerPx : around.top - gapPx) - height;
  const below = finger ? finger.clientY + fingerPx : around.bottom + gapPx;
  box.style.setProperty(
    "translate",
    `${String(Math.round(left))}px ${String(Math.round(above > edgePx ? above : below))}px`,
  );
}
