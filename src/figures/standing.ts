import { type EntityKey } from "#model/entity.ts";
import { claimsMatching, claimsOf, isFiltering, relatedEntities } from "#model/questions.ts";
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
  const matches = [sel, ...also].some((key) => claimsMatching(story, claimsOf(story, key), state).length > 0);
  return matches ? "plain" : "dimmed";
}

/** The id of the words that say of a mark that it is left out; they stand once on a page (FilterBar.tsx). */
export const leftOutId = "left-out";

/**
 * Shows on every mark and link of the page how it stands: `data-selected` with `aria-current`, or `data-dimmed` with
 * words that say so of a mark in a graphic.
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
  if (standing === "dimmed" && mark.closest("[data-roving]")) mark.setAttribute("aria-describedby", leftOutId);
  else mark.removeAttribute("aria-describedby");
}
