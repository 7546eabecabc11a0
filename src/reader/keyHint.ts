/** Shows where a keyboard is and which keys lead on, at the edge of the screen that the focus leaves free. */
export interface KeyHint {
  show: (at: Element | null, lines: readonly string[]) => void;
}

/** The hint of the page; screen readers have its words from the status. It goes with the focus, and with a pointer. */
export function createKeyHint(signal: AbortSignal): KeyHint {
  const box = document.createElement("div");
  box.id = "key-hint";
  box.hidden = true;
  box.setAttribute("aria-hidden", "true");
  document.body.append(box);
  const hide = () => {
    box.hidden = true;
  };
  const options = { capture: true, passive: true, signal };
  addEventListener("focusout", hide, options);
  addEventListener("pointerdown", hide, options);
  return {
    show(at, lines) {
      box.replaceChildren(
        ...lines.filter(Boolean).map((line) => Object.assign(document.createElement("p"), { textContent: line })),
      );
      box.hidden = false;
      const edge = freeEdge(at?.getBoundingClientRect() ?? { top: 0, bottom: 0 }, box.offsetHeight, innerHeight);
      box.hidden = edge === undefined;
      box.style.setProperty("inset-block", edge === "top" ? `${barPx}px auto` : "");
    },
  };
}

/** From the edge of the screen; from its head clear of the bar that stays there. */
const edgePx = 12;
const barPx = 60;

/**
 * The edge of the screen at which something leaves the focus in sight: of what is higher than it, a part. Undefined where
 * neither does, on a screen so low.
 * @param focus where the focus is, in px of the screen
 */
export function freeEdge(
  focus: { top: number; bottom: number },
  heightPx: number,
  screenPx: number,
): "top" | "bottom" | undefined {
  const isFreeBelow = focus.bottom <= screenPx - heightPx - 2 * edgePx;
  if (isFreeBelow) return "bottom";
  if (focus.top >= barPx + heightPx + edgePx) return "top";
  return focus.bottom - focus.top > heightPx ? "bottom" : undefined;
}
