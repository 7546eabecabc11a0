import type { I18n } from "#i18n/i18n.ts";
import { findStep } from "#model/path.ts";
import { plainProse } from "#model/prose.ts";
import type { Story } from "#model/story.ts";
import type { ViewState } from "#state/viewState.ts";
import { entityTitle } from "#story/EntityAccount.tsx";

/** Describes what a change of view opened, closed or moved to, a step with its paragraph; undefined if it did none of these. */
export function changeWords(
  before: ViewState,
  after: ViewState,
  story: Story,
  { t }: Pick<I18n, "t">,
): string | undefined {
  const { sel } = after;
  const step = findStep(story, after.step);
  if (step && after.step !== before.step) {
    const { number, total, chapter, text } = step;
    // Within a chapter only the paragraph is new.
    const isNewChapter = findStep(story, before.step)?.chapter !== chapter;
    const values = { number, total, chapter, words: plainProse(text) };
    return t(isNewChapter ? "path.announceChapter" : "path.announce", values);
  }
  if (!step && before.step) return t("path.left");
  if (sel && sel !== before.sel) return t("announce.selected", { what: entityTitle(story, sel) ?? sel });
  if (!sel && before.sel) return t("announce.cleared");
  return undefined;
}
