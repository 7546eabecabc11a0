import * as attribute from "#state/attributes.ts";
import { type EntityKey } from "#model/entity.ts";
import { claimsBehind, claimsMatching, isFiltering, relatedEntities } from "#model/questions.ts";
import { markSelected, showsOf } from "./roving.ts";
import type { Story } from "#model/story.ts";
import type { ViewState } from "#state/viewState.ts";

/** How an entity relates to the current view: part of the selection, left out by the filter, or neither. */
type Standing = "selected" | "dimmed" | "plain";

/** The standing of a mark by what it shows: selected with any of that, dimmed only if all of it is left out. */
function standingOf(story: Story, state: ViewState, shown: readonly EntityKey[]): Standing {
  const related = state.sel && relatedEntities(story, state.sel);
  if (related && shown.some((key) => related.has(key))) return "selected";
  if (!isFiltering(state)) return "plain";
  const matches = shown.some((key) => claimsMatching(story, claimsBehind(story, key), state).length > 0);
  return matches ? "plain" : "dimmed";
}

/** The id of the words that describe a mark as left out; they occur once on a page (FilterBar.tsx). */
export const leftOutId = "left-out";

/**
 * Sets the standing of every mark and link of the page: `selected` with `aria-current`, or `dimmed`, in a graphic with
 * a description. Covers figures that have not hydrated, because React sets none of these attributes.
 */
export function showStandings(story: Story, state: ViewState): void {
  for (const mark of document.querySelectorAll(`main a[${attribute.sel}]`)) showStanding(mark, story, state);
}

/** Sets the standing of one mark, where that is another than it shows, and its place among others. */
export function showStanding(mark: Element, story: Story, state: ViewState): void {
  const rank = mark.getAttribute(attribute.rank);
  if (rank) (mark as HTMLElement).style.order = state.order === "size" ? rank : "";
  const standing = standingOf(story, state, showsOf(mark));
  const isDimmed = mark.hasAttribute(attribute.dimmed);
  if (standing === (mark.hasAttribute(attribute.selected) ? "selected" : isDimmed ? "dimmed" : "plain")) return;
  markSelected(mark, standing === "selected");
  mark.toggleAttribute(attribute.dimmed, standing === "dimmed");
  if (standing === "dimmed" && mark.closest(`[${attribute.roving}]`)) mark.setAttribute("aria-describedby", leftOutId);
  else mark.removeAttribute("aria-describedby");
}
