import { direction } from "#i18n/languages.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import { findClaim, findEvent } from "#model/questions.ts";
import { relativeHref, type Route, routePath } from "./routes.ts";

/** What the head of a page says of it. */
export interface Head {
  lang: string;
  dir: "ltr" | "rtl";
  title: string;
  description: string;
  /** Absolute where the site's address is known, else relative to the page. */
  canonical: string;
  /** The same page in each language, itself included. */
  alternates: readonly { lang: string; href: string }[];
  /** The page's card; absent where none could be drawn. */
  image?: HeadImage;
}

/** A picture of what a page says, for links to it. */
export interface HeadImage {
  /** Below the site's root. */
  path: string;
  /** What it says, in words. */
  alt: string;
  widthPx: number;
  heightPx: number;
}

/**
 * The head of a route that stands at `here`.
 * @param siteUrl the site's absolute address with a closing slash; without it addresses are relative to the page
 */
export function headOf(route: Route, here: string, story: Story, i18n: I18n, siteUrl?: string): Head {
  const address = (path: string) => (siteUrl ? siteUrl + path : relativeHref(here, path));
  const { title, description } = wordsOf(route, story, i18n);
  return {
    lang: route.lang,
    dir: direction(route.lang),
    title: i18n.t("page.titleInSite", { title, site: story.name }),
    description,
    canonical: address(routePath(route)),
    alternates: story.languages.map((lang) => ({ lang, href: address(routePath({ ...route, lang })) })),
  };
}

function wordsOf(route: Route, story: Story, i18n: I18n): { title: string; description: string } {
  switch (route.page) {
    case "figure": {
      const figure = story.figures.find(({ id }) => id === route.id);
      return { title: figure?.title ?? story.title, description: figure?.takeaway ?? story.description };
    }
    case "claim": {
      const claim = findClaim(story, route.id);
      const comparison = claim ? i18n.t(`comparison.${claim.comparison}.label`) : "";
      return {
        title: claim?.gloss ?? story.title,
        description: `«${claim?.phrase ?? ""}» ${i18n.t("list.dot")} ${comparison}`,
      };
    }
    case "event": {
      const event = findEvent(story, route.id);
      const when = event ? i18n.formatWhen(event.when) : "";
      return { title: event?.title ?? story.title, description: `${when} ${event?.detail ?? ""}`.trim() };
    }
    case "method":
      return { title: i18n.t("page.method"), description: i18n.t("page.methodIntro") };
    default:
      return { title: story.title, description: story.description };
  }
}
