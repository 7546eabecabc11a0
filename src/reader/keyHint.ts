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
      const { bottom = 0 } = at?.getBoundingClientRect() ?? {};
      const isBelow = bottom > innerHeight - box.offsetHeight - 2 * edgePx;
      box.style.setProperty("inset-block", isBelow ? `${String(barPx)}px auto` : "");
    },
  };
}

/** From the edge of the screen; from its head clear of the bar that stays there. */
const edgePx = 12;
const barPx = 60;
