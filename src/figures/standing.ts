import { type EntityKey } from "#model/entity.ts";
import { claimMatches, claimsOf, relatedEntities } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import type { ViewState } from "#state/viewState.ts";

/** How a thing stands to the view: part of what is selected, outside of what is filtered for, or neither. */
export type Standing = "selected" | "dimmed" | "plain";

/** How a mark stands that shows a thing and `also` further ones: it is selected with any, dimmed only when all are left out. */
export function standingOf(story: Story, state: ViewState, sel: EntityKey, also: readonly EntityKey[] = []): Standing {
  if (state.sel) {
    const related = relatedEntities(story, state.sel);
    if (related.has(sel) || also.some((key) => related.has(key))) return "selected";
  }
  if (!isFiltering(state)) return "plain";
  const matches = [sel, ...also].some((key) => claimsOf(story, key).some((claim) => claimMatches(story, claim, state)));
  return matches ? "plain" : "dimmed";
}

/**
 * Shows on every mark and link of the page how it stands: `data-selected` with `aria-current`, or `data-dimmed`.
 * Works on what has not hydrated, too: React sets none of these.
 */
export function showStandings(story: Story, state: ViewState): void {
  for (const mark of document.querySelectorAll("main a[data-sel]")) showStanding(mark, story, state);
}

/** Shows on one mark how it stands; its things are `data-sel` and, separated by spaces, `data-also`. */
export function showStanding(mark: Element, story: Story, state: ViewState): void {
  const sel = mark.getAttribute("data-sel") as EntityKey;
  const also = (mark.getAttribute("data-also")?.split(" ") ?? []) as EntityKey[];
  const standing = standingOf(story, state, sel, also);
  mark.toggleAttribute("data-selected", standing === "selected");
  mark.toggleAttribute("data-dimmed", standing === "dimmed");
  if (standing === "selected") mark.setAttribute("aria-current", "true");
  else mark.removeAttribute("aria-current");
}

function isFiltering(state: ViewState): boolean {
  return state.who.length > 0 || state.rec.length > 0 || state.q !== "";
}
