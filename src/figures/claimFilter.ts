import type { I18n } from "#i18n/i18n.ts";
import { type ClaimFilter, claimsMatching, isFiltering } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { Story } from "#model/story.ts";
import { useViewState } from "./Reading.tsx";

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
