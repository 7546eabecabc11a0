import type { EntityKey } from "#model/entity.ts";
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

/** All that a link or mark shows: what it opens, and what else; nothing of what is neither. */
export function showsOf(mark: Element): readonly EntityKey[] {
  return [attribute.sel, attribute.also].flatMap((name) => (mark.getAttribute(name)?.split(" ") ?? []) as EntityKey[]);
}

/** Shows a mark or link as one of what is selected, or as none. */
export function markSelected(mark: Element, isSelected: boolean): void {
  mark.toggleAttribute(attribute.selected, isSelected);
  if (isSelected) mark.setAttribute("aria-current", "true");
  else mark.removeAttribute("aria-current");
}
