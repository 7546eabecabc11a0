import type { I18n } from "#i18n/i18n.ts";
import { type ClaimFilter, claimsMatching, eventsMatching, isFiltering } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { Story } from "#model/story.ts";
import type { EntityKey } from "#model/entity.ts";
import * as attribute from "#state/attributes.ts";
import type { ViewState } from "#state/viewState.ts";
import { type Reading, useViewState } from "./Reading.tsx";

/** What the reader has narrowed the claims down to. */
export function useClaimFilter(): ClaimFilter {
  const who = useViewState((state) => state.who);
  const rec = useViewState((state) => state.rec);
  const subject = useViewState((state) => state.subject);
  const q = useViewState((state) => state.q);
  return { who, rec, subject, q };
}

/** How many of the claims pass a filter, in words. */
export function shownWords(story: Story, claims: readonly Claim[], filter: ClaimFilter, i18n: I18n): string {
  if (!isFiltering(filter)) return i18n.t("count.claims", { count: claims.length });
  const shown = claimsMatching(story, claims, filter).length;
  if (shown === 0) return i18n.t("filter.none");
  return i18n.t("filter.shown", { shown: i18n.formatNumber(shown), count: claims.length });
}

/**
 * Shows on all controls of the page what they filter by, and on those that fold away how many of their figure's events
 * are left. React sets none of these attributes, so that figures that have not hydrated show it too.
 */
export function showFilter({ story, i18n }: Pick<Reading, "story" | "i18n">, state: ViewState): void {
  const chosen = (["who", "rec", "subject"] as const).flatMap((key) => state[key].map((value) => `${key}=${value}`));
  for (const button of document.querySelectorAll(`[${attribute.filters}] [${attribute.set}]`)) {
    const set = button.getAttribute(attribute.set);
    if (set) button.setAttribute("aria-pressed", String(chosen.includes(set)));
  }
  for (const fold of document.querySelectorAll(`[${attribute.figure}] [${attribute.filters}] > summary`)) {
    const marks = fold.closest(`[${attribute.figure}]`)?.querySelectorAll(`[${attribute.roving}] [${attribute.sel}]`);
    const drawn = new Set([...(marks ?? [])].map((mark) => mark.getAttribute(attribute.sel) as EntityKey));
    const events = story.events.filter(({ id }) => drawn.has(`event.${id}`));
    const shown = i18n.formatNumber(eventsMatching(story, events, state).length);
    if (isFiltering(state)) fold.setAttribute(attribute.left, i18n.t("filter.events", { shown, count: events.length }));
    else fold.removeAttribute(attribute.left);
  }
}
