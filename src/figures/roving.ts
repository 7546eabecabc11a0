import * as attribute from "#state/attributes.ts";

/** A mark of a graphic that has a name. */
export const namedMark = `[${attribute.roving}] a[${attribute.sel}][aria-label]`;

/** Whether a part of the page is drawn at this width, and not folded away; asking lays it out. */
export function isDrawn(part: Element): boolean {
  return part.getClientRects().length > 0 && !part.closest("details:not([open]) > :not(summary)");
}

/** A mark as it is seen on the screen, in px, without its words and the room around it that takes taps. */
export function markBox(mark: Element): DOMRect {
  return (mark.querySelector("[data-ring]") ?? mark).getBoundingClientRect();
}
