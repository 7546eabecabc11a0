import { isDrawn } from "#figures/roving.ts";
import * as attribute from "#state/attributes.ts";

/** How long a host may take to give a frame the height that it asked for. */
const hostAnswersMs = 500;

/** Brings the open panel into view, and again once the host has given the frame its new height. */
export function showPanel(): void {
  const show = () => {
    document.querySelector(`[${attribute.panel}]`)?.scrollIntoView({ block: "nearest" });
  };
  show();
  addEventListener("resize", show, { once: true });
  setTimeout(() => {
    removeEventListener("resize", show);
  }, hostAnswersMs);
}

/** Unfolds a folded graphic if all that the view selects lies in the part that is cut off; never folds it. */
export function unfoldToSelected(): void {
  const fold = document.querySelector(`[${attribute.fold}]`);
  const more = fold?.querySelector(`[${attribute.more}]`);
  const whole = more?.querySelector("input");
  if (!fold || !more || !whole || whole.checked || !isDrawn(more)) return;
  const marks = [...fold.querySelectorAll(`[${attribute.graphic}] a[${attribute.selected}]`)].filter(isDrawn);
  const seenTo = more.getBoundingClientRect().top;
  whole.checked = marks.length > 0 && marks.every((mark) => mark.getBoundingClientRect().top > seenTo);
}
