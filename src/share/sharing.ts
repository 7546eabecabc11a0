import type { I18n } from "#i18n/i18n.ts";
import { findClaim } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import { defaultState, formatState, howShown, type ViewState } from "#state/viewState.ts";
import { type Citable, citable, type Subject } from "#story/citation.ts";
import { entityTitle } from "#story/EntityAccount.tsx";
import { subjectRoute, routePath } from "#page/routes.ts";

/** What is shared, and from where. */
export interface Sharing {
  subject: Subject;
  /** What of it the reader asked for; without it, all. */
  part?: "embed";
  story: Story;
  i18n: I18n;
  /** The view of the page at the time. */
  state: ViewState;
  /** Where the site is read. */
  rootUrl: URL;
  /** Where the site stands by its own account; readers are sent there. */
  siteUrl: string | undefined;
  /** The story in another language. Rejects when it cannot be loaded. */
  storyIn: (lang: string) => Promise<{ story: Story; i18n: I18n }>;
}

/** The address of the subject's page in a language, without a view. */
export function pageAddress({ subject, rootUrl, siteUrl }: Sharing, lang: string): string {
  return (siteUrl ?? rootUrl.href) + routePath(subjectRoute(subject, lang));
}

/**
 * The part of an address that brings the view along: all of it for a figure, but not the step of a path that only the
 * story has; for a claim or event how things are shown. Empty where there is nothing to bring.
 */
export function viewQuery({ subject, state }: Sharing): string {
  return formatState("figure" in subject ? { ...state, step: undefined } : howShown(state));
}

/** The view that an embed brings along: all of it, but for the theme, which is its host's to choose. */
export function embedQuery({ state }: Sharing): string {
  return formatState({ ...state, step: undefined, theme: defaultState.theme });
}

export function titleOf({ subject, story }: Sharing): string {
  if ("sel" in subject) return entityTitle(story, subject.sel) ?? subject.sel;
  return story.figures.find(({ id }) => id === subject.figure)?.title ?? subject.figure;
}

/** The words for those who cannot see the picture. */
export function alternativeText(sharing: Sharing): string {
  const { subject, story, i18n } = sharing;
  if ("figure" in subject) return story.figures.find(({ id }) => id === subject.figure)?.alt ?? "";
  const claim = findClaim(story, subject.sel.replace(/^claim\./, ""));
  if (!claim) return titleOf(sharing);
  const { gloss, status, comparison } = claim;
  return [gloss, i18n.t(`status.${status}.label`), i18n.t(`comparison.${comparison}.label`)].join(i18n.t("list.dot"));
}

/** The subject as it is cited in a language of the story, loaded where it is not the reader's. */
export async function citedIn(sharing: Sharing, lang: string): Promise<{ cited: Citable; i18n: I18n }> {
  const own = lang === sharing.story.lang;
  const { story, i18n } = own ? sharing : await sharing.storyIn(lang);
  return { cited: citable(story, sharing.subject, pageAddress(sharing, lang)), i18n };
}
