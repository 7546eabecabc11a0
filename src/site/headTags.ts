import { openGraphLocale } from "#i18n/languages.ts";
import type { Head } from "#page/head.ts";
import { escapeHtml } from "#page/html.ts";
import type { Addresser } from "#page/routes.ts";

/**
 * The tags by which search engines and previews of links know a page, one a line.
 * @param toRoot the way from the page to the site's root
 * @param address writes addresses; those that only count in full are left out where it cannot (see `leftOutTags`)
 */
export function headTags(head: Head, toRoot: string, address: Addresser): string[] {
  const { image } = head;
  return [
    `<title>${escapeHtml(head.title)}</title>`,
    ...oembedLinks(head),
    named("description", head.description),
    `<link rel="canonical" href="${escapeHtml(head.canonical)}">`,
    ...head.alternates.map(({ lang, href }) => `<link rel="alternate" hreflang="${lang}" href="${escapeHtml(href)}">`),
    property("og:type", head.isArticle ? "article" : "website"),
    property("og:title", head.shortTitle),
    property("og:description", head.description),
    property("og:site_name", head.siteName),
    property("og:locale", openGraphLocale(head.lang)),
    ...head.alternates
      .filter(({ lang }) => lang !== head.lang && lang !== "x-default")
      .map(({ lang }) => property("og:locale:alternate", openGraphLocale(lang))),
    ...(head.feed ? [`<link rel="alternate" type="application/atom+xml" href="${escapeHtml(head.feed)}">`] : []),
    ...(address.isAbsolute ? [property("og:url", head.canonical)] : []),
    ...(image && address.isAbsolute
      ? [
          property("og:image", address(image.path)),
          property("og:image:width", String(image.widthPx)),
          property("og:image:height", String(image.heightPx)),
          property("og:image:type", "image/png"),
          property("og:image:alt", image.alt),
        ]
      : []),
    named("twitter:card", image && address.isAbsolute ? "summary_large_image" : "summary"),
    // Where the reader's own script finds the picture, also on a site that does not know its address.
    ...(image ? [`<link rel="image_src" href="${toRoot}${escapeHtml(image.path)}">`] : []),
  ];
}

/** Leads to the oEmbed. It stands directly behind the title: some read little of a page. */
export function oembedLinks({ oembed, title }: Head): string[] {
  if (!oembed) return [];
  return [
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(title)}">`,
  ];
}

/** What a page lacks on a site that does not know its own address: previews take these only in full. */
export const leftOutTags = ["og:url", "og:image and what describes it"] as const;

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}">`;
}
