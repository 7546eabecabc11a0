import * as attribute from "#state/attributes.ts";

/** A step that a key asks for inside a graphic. */
export type Step = "left" | "right" | "up" | "down" | "first" | "last";

const steps: Record<string, Step> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** The step of a key, or undefined when the key moves nothing. Arrows follow the picture in both directions of writing. */
export function stepOfKey(key: string): Step | undefined {
  return steps[key];
}

/** A mark's middle on the screen, in px, y downwards. */
interface Middle {
  x: number;
  y: number;
}

/**
 * Index of the mark to which a step leads from the current one; the current index when nothing lies that way.
 * `first` and `last` are by order, the arrows by what lies nearest in that direction.
 */
export function stepTo(step: Step, current: number, middles: readonly Middle[]): number {
  if (step === "first") return 0;
  if (step === "last") return middles.length - 1;
  const from = middles[current];
  if (!from) return current;
  let best = current;
  let bestCost = Infinity;
  middles.forEach((to, index) => {
    const along =
      step === "left"
        ? from.x - to.x
        : step === "right"
          ? to.x - from.x
          : step === "up"
            ? from.y - to.y
            : to.y - from.y;
    const across = step === "left" || step === "right" ? Math.abs(to.y - from.y) : Math.abs(to.x - from.x);
    const cost = along + 2 * across;
    if (index !== current && along > 0.5 && cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  });
  return best;
}

/** Moves the focus among the marks of the graphic that holds `focused`; says whether it did. */
export function moveFocus(focused: Element, step: Step): boolean {
  const graphic = focused.closest(`[${attribute.roving}]`);
  if (!graphic) return false;
  const marks = [...graphic.querySelectorAll<SVGAElement>(`a[${attribute.sel}]`)].filter(isDrawn);
  const current = marks.findIndex((mark) => mark === focused.closest(`a[${attribute.sel}]`));
  const next = marks[stepTo(step, current, marks.map(middleOf))];
  if (current < 0 || !next) return false;
  for (const mark of marks) mark.setAttribute("tabindex", mark === next ? "0" : "-1");
  next.focus();
  return true;
}

/** Leaves every graphic one mark to stop at: the last one there was, or the first that is seen where that is hidden or none was. */
export function keepTabStops(): void {
  for (const graphic of document.querySelectorAll(`[${attribute.roving}]`)) {
    const marks = [...graphic.querySelectorAll(`a[${attribute.sel}]`)];
    const seen = marks.filter(isDrawn);
    const stop = seen.find((mark) => mark.getAttribute("tabindex") === "0") ?? seen[0];
    for (const mark of marks) mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
  }
}

/** Whether a part of the page is drawn at this width, and not folded away; asking lays it out. */
export function isDrawn(part: Element): boolean {
  return part.getClientRects().length > 0 && !part.closest("details:not([open]) > :not(summary)");
}

/** A mark as it is seen on the screen, in px, without its words and the room around it that takes taps. */
export function markBox(mark: Element): DOMRect {
  return (mark.querySelector("[data-ring]") ?? mark).getBoundingClientRect();
}

function middleOf(mark: Element): Middle {
  const box = markBox(mark);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
