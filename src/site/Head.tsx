import { openGraphLocale } from "#i18n/languages.ts";
import type { HeadContent } from "#page/head.ts";
import type { Addresser } from "#page/routes.ts";

/**
 * The tags by which search engines and previews of links know a page.
 * @param address writes addresses; those that only count in full are left out where it cannot (see `leftOutTags`)
 */
export function Head({ head, address }: { head: HeadContent; address: Addresser }) {
  const { image } = head;
  const others = head.alternates.filter(({ lang }) => lang !== head.lang && lang !== "x-default");
  return (
    <>
      <title>{head.title}</title>
      <OembedLink head={head} />
      <meta name="description" content={head.description} />
      <link rel="canonical" href={head.canonical} />
      <Alternates alternates={head.alternates} />
      {head.heading && <meta name="dc.title" content={head.heading} />}
      <meta property="og:type" content={head.isArticle ? "article" : "website"} />
      <meta property="og:title" content={head.shortTitle} />
      <meta property="og:description" content={head.description} />
      <meta property="og:site_name" content={head.siteName} />
      <meta property="og:locale" content={openGraphLocale(head.lang)} />
      {others.map(({ lang }) => (
        <meta key={lang} property="og:locale:alternate" content={openGraphLocale(lang)} />
      ))}
      {head.feed && <link rel="alternate" type="application/atom+xml" href={head.feed} />}
      {address.isAbsolute && <meta property="og:url" content={head.canonical} />}
      {image && address.isAbsolute && (
        <>
          <meta property="og:image" content={address(image.path)} />
          <meta property="og:image:width" content={String(image.widthPx)} />
          <meta property="og:image:height" content={String(image.heightPx)} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:alt" content={image.alt} />
        </>
      )}
      <meta name="twitter:card" content={image && address.isAbsolute ? "summary_large_image" : "summary"} />
    </>
  );
}

/** Leads to the oEmbed. It stands directly behind the title: some read little of a page. */
export function OembedLink({ head: { oembed, title } }: { head: HeadContent }) {
  return oembed && <link rel="alternate" type="application/json+oembed" href={oembed} title={title} />;
}

/** The same page in other languages. */
export function Alternates({ alternates }: Pick<HeadContent, "alternates">) {
  return alternates.map(({ lang, href }) => <link key={lang} rel="alternate" hrefLang={lang} href={href} />);
}

/** What a page lacks on a site that does not know its own address: previews take these only in full. */
export const leftOutTags = ["og:url", "og:image and what describes it"] as const;
