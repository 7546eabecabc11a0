import type { I18n } from "#i18n/i18n.ts";
import { findStep } from "#model/path.ts";
import type { Story } from "#model/story.ts";
import type { ViewState } from "#state/viewState.ts";
import { entityTitle } from "#story/EntityAccount.tsx";

/** Describes what a change of view opened, closed or moved to; undefined if it did none of these. */
export function changeWords(
  before: ViewState,
  after: ViewState,
  story: Story,
  { t }: Pick<I18n, "t">,
): string | undefined {
  const { sel } = after;
  const step = findStep(story, after.step);
  if (step && after.step !== before.step)
    return t("path.announce", { number: step.number, total: step.total, chapter: step.chapter });
  if (!step && before.step) return t("path.left");
  if (sel && sel !== before.sel) return t("announce.selected", { what: entityTitle(story, sel) ?? sel });
  if (!sel && before.sel) return t("announce.cleared");
  return undefined;
}
