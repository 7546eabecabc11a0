import type { I18n } from "#i18n/i18n.ts";
import { splitEntityKey } from "#model/entity.ts";
import { denialsOf, differencesAbout, findClaim, findEvent } from "#model/questions.ts";
import type { Story } from "#model/story.ts";
import { defaultState, formatState, howShown, type ViewState } from "#state/viewState.ts";
import { citable, type Citable, type Subject } from "#story/citation.ts";
import { entityTitle } from "#story/EntityAccount.tsx";
import { whoSays } from "#page/cardWords.ts";
import { routePath, subjectRoute } from "#page/routes.ts";
import * as attribute from "#state/attributes.ts";

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
  /** Whether pictures of the figures stand beside their pages. */
  hasPictures: boolean;
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

/** One way to lead somebody here. */
export interface ShareLink {
  /** What it shows. */
  words: "share.linkSelected" | "share.linkSeen" | "share.linkFirst";
  address: string;
  /** What it is about: its page has the head and the card. */
  subject: Subject;
}

/** Where a link can lead, the most telling first: to the page of the claim or event that is selected, to the subject as it is seen, to its first view. */
export function linksOf(sharing: Sharing): readonly [ShareLink, ...ShareLink[]] {
  const { subject, story, state } = sharing;
  const address = pageAddress(sharing, story.lang);
  const query = viewQuery(sharing);
  const first: ShareLink = { words: "share.linkFirst", address, subject };
  const ways: [ShareLink, ...ShareLink[]] = query
    ? [{ words: "share.linkSeen", address: address + query, subject }, first]
    : [first];
  const { sel } = state;
  if (!("figure" in subject) || !sel || !/^(claim|event)\./.test(sel) || !entityTitle(story, sel)) return ways;
  const selected = { subject: { sel } };
  return [
    { words: "share.linkSelected", address: pageAddress({ ...sharing, ...selected }, story.lang), ...selected },
    ...ways,
  ];
}

/** What goes with a link: what is said and by whom, what sources say, who denies it. */
export function shareText({ subject, story, i18n }: Sharing, address: string): string {
  return `${i18n.localiseDigits(saidOf(subject, story, i18n))} ${address}`;
}

function saidOf(subject: Subject, story: Story, i18n: I18n): string {
  if ("figure" in subject) {
    const { title = "", takeaway = "", claims = [] } = story.figures.find(({ id }) => id === subject.figure) ?? {};
    const found = [takeaway, ...denialsOf(story, claims, takeaway)].join(" ");
    return i18n.t("share.textPlain", { title, found });
  }
  const { id = "" } = splitEntityKey(subject.sel) ?? {};
  const claim = findClaim(story, id);
  if (!claim) {
    const { title = "", detail = "", claims = [] } = findEvent(story, id) ?? {};
    return i18n.t("share.textPlain", { title, found: [detail, ...denialsOf(story, claims, detail)].join(" ") });
  }
  const recordSays = differencesAbout(story, claim).map((difference) => difference.recordSays);
  const found = [...recordSays, ...denialsOf(story, [id], recordSays.join(" "))];
  return i18n.t("share.textClaim", {
    claim: claim.gloss,
    who: whoSays(claim, story, i18n),
    comparison: i18n.t(`comparison.${claim.comparison}.label`),
    found: found.length > 0 ? found.join(" ") : i18n.t(`comparison.${claim.comparison}.meaning`),
  });
}

/** The words for those who cannot see the picture: a figure's, or what the card says. */
export function alternativeText({ subject, story, i18n }: Sharing): string {
  if ("figure" in subject) return story.figures.find(({ id }) => id === subject.figure)?.alt ?? "";
  const claim = findClaim(story, subject.sel.replace(/^claim\./, ""));
  if (!claim) return saidOf(subject, story, i18n);
  const compared = i18n.t(`comparison.${claim.comparison}.label`);
  return [claim.gloss, ...denialsOf(story, [claim.id]), whoSays(claim, story, i18n), compared].join(i18n.t("list.dot"));
}

/** The subject as it is cited in a language of the story, loaded where it is not the reader's. */
export async function citedIn(sharing: Sharing, lang: string): Promise<{ cited: Citable; i18n: I18n }> {
  const own = lang === sharing.story.lang;
  const { story, i18n } = own ? sharing : await sharing.storyIn(lang);
  return { cited: citable(story, sharing.subject, pageAddress(sharing, lang)), i18n };
}

/**
 * A figure of this page as it is drawn now, as an SVG file.
 * @param address what stands in it as the link to it
 */
export async function figureSvg({ story, i18n }: Sharing, figure: string, address: string): Promise<string> {
  const drawn = document.querySelector<HTMLElement>(`figure[${attribute.figure}="${CSS.escape(figure)}"]`);
  if (!drawn) throw new Error(`the page shows no figure "${figure}"`);
  const { pictureOf } = await import("#picture/picture.ts");
  return pictureOf(drawn, {
    lang: story.lang,
    dir: i18n.dir,
    alt: i18n.localiseDigits(story.figures.find(({ id }) => id === figure)?.alt ?? ""),
    storyName: story.name,
    date: i18n.formatDate(story.published),
    address,
  });
}

export async function pngOf(svg: string): Promise<Blob> {
  const { toPng } = await import("#picture/picture.ts");
  return toPng(svg);
}

/**
 * The card of a claim or event. The subject's page names it, and is fetched for that.
 * Rejects when either cannot be had.
 */
export async function cardOf({ subject, story, rootUrl }: Sharing): Promise<Blob> {
  const page = await fetched(new URL(routePath(subjectRoute(subject, story.lang)), rootUrl));
  // Not parsed as a document, which a policy of Trusted Types refuses.
  const card = /"card":"([^"]+)"/.exec(await page.text())?.[1];
  if (!card) throw new Error(`${page.url} names no picture`);
  return (await fetched(new URL(card, rootUrl))).blob();
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response;
}
