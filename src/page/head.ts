import { direction } from "#i18n/languages.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import { denialsOf, findClaim, findEvent } from "#model/questions.ts";
import { type Addresser, correctionsFeed, type DocumentPage, partIn, type Route, routePath } from "./routes.ts";

/** A picture of what a page says, for links to it. */
export interface HeadImage {
  /** Below the site's root. */
  path: string;
  /** What the picture says, in words. */
  alt: string;
  widthPx: number;
  heightPx: number;
}

/** What the head of a page says of it. */
export interface HeadContent {
  lang: string;
  dir: "ltr" | "rtl";
  /** What the page is called, for a browser's tab and a list of results. */
  title: string;
  /** The same without the site's name, as short as it can be had, for a preview that names the site beside it. */
  shortTitle: string;
  /** The page's own heading, where it is longer: what reader modes and reference managers call it. */
  heading?: string;
  siteName: string;
  description: string;
  /** The page without a query. */
  canonical: string;
  /** The same page in each language, itself included; `x-default` is the one for readers of none of them. */
  alternates: readonly { lang: string; href: string }[];
  isArticle: boolean;
  /** The feed of what the page lists. */
  feed?: string;
  /** The oEmbed of what the page shows; absent where there is none. */
  oembed?: string | undefined;
  /** The page's card; absent where none could be drawn. */
  image?: HeadImage | undefined;
}

/** The head of a route. */
export function headOf(route: Route, story: Story, i18n: I18n, address: Addresser): HeadContent {
  const { title, shortTitle = title, description } = inPart(wordsOf(route, story, i18n), partIn(route), i18n);
  const inLanguage = (lang: string) => address(routePath({ ...route, lang }));
  return {
    lang: route.lang,
    dir: direction(route.lang),
    title: i18n.t("page.titleInSite", { title, site: story.name }),
    shortTitle,
    // The story's own page says it as the headline of an article.
    ...(route.page === "figure" && title !== shortTitle && { heading: title }),
    siteName: story.name,
    description,
    canonical: inLanguage(route.lang),
    alternates: [
      ...story.languages.map((lang) => ({ lang, href: inLanguage(lang) })),
      { lang: "x-default", href: inLanguage(story.sourceLanguage) },
    ],
    isArticle: "id" in route || route.page === "story" || route.page === "short",
    ...(route.page === "method" && { feed: address(correctionsFeed(route.lang)) }),
  };
}

interface PageWords {
  title: string;
  shortTitle?: string | undefined;
  description: string;
}

/** The pages of a long list are told apart by their number. */
function inPart(words: PageWords, part: number, i18n: I18n): PageWords {
  const numbered = (title: string) => (part > 1 ? `${title} (${i18n.formatNumber(part)})` : title);
  const { title, shortTitle } = words;
  return { ...words, title: numbered(title), ...(shortTitle !== undefined && { shortTitle: numbered(shortTitle) }) };
}

function wordsOf(route: Route, story: Story, i18n: I18n): PageWords {
  switch (route.page) {
    case "figure": {
      const figure = story.figures.find(({ id }) => id === route.id);
      const { title, shortTitle, takeaway: description } = figure ?? { ...story, takeaway: story.description };
      return { title, shortTitle, description };
    }
    case "claim": {
      const claim = findClaim(story, route.id);
      if (!claim) return story;
      const comparison = i18n.t(`comparison.${claim.comparison}.label`);
      // Previews cut what is long at its end: a denial stands before the phrase.
      const parts = claim.denial
        ? [comparison, claim.denial, quoted(claim.phrase)]
        : [quoted(claim.phrase), comparison];
      return { title: claim.gloss, description: parts.join(i18n.t("list.dot")) };
    }
    case "event": {
      const event = findEvent(story, route.id);
      const when = event ? i18n.formatWhen(event.when) : "";
      const { detail = "", claims = [] } = event ?? {};
      const description = [when, detail, ...denialsOf(story, claims, detail)].filter(Boolean).join(" ");
      return { title: event?.title ?? story.title, description };
    }
    case "story":
      return story;
    default:
      return { title: i18n.t(`page.${route.page}`), description: documentIntro(route.page, story, i18n) };
  }
}

/** What one of the documents is for, in a sentence or two. */
export function documentIntro(page: DocumentPage, { matters }: Story, i18n: I18n): string {
  return i18n.t(`page.${page}Intro`, { matters: i18n.t("count.differences", { count: matters.length }) });
}

/** The article's words in quotation marks: in their own where they are wholly within them, in others where they hold some. */
export function quoted(phrase: string): string {
  if (/^«[^«»]*»$/.test(phrase)) return phrase;
  return phrase.includes("«") ? `“${phrase}”` : `«${phrase}»`;
}
