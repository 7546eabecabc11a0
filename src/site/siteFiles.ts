import { escapeHtml } from "#page/html.ts";
import type { StoryEdition } from "#page/reading.ts";
import { allPages } from "#page/allPages.ts";
import { addresserFor, correctionsFeed, routePath } from "#page/routes.ts";
import { createI18n } from "#i18n/i18n.ts";
import { direction } from "#i18n/languages.ts";
import { feedOf } from "./feed.ts";
import { headersFile } from "./hosting/staticHosts.ts";

/** A text file of a site, by its path below the root. */
interface SiteFile {
  path: string;
  text: string;
}

/**
 * What a site holds beside its pages: manifest, robots.txt, the headers that some static hosts read, the feed of
 * corrections in each language, and, where the site's address is known, the sitemap, which holds full addresses only.
 */
export function siteFiles(editions: readonly StoryEdition[], siteUrl: string | undefined): SiteFile[] {
  const stories = editions.map(({ story }) => story);
  return [
    { path: "manifest.webmanifest", text: manifest(stories) },
    { path: "robots.txt", text: robots(siteUrl) },
    { path: "_headers", text: headersFile({ base: "/" }) },
    ...editions.map(({ story, ui }) => {
      const path = correctionsFeed(story.lang);
      return { path, text: feedOf(story, createI18n(story.lang, ui), addresserFor(path, siteUrl)) };
    }),
    ...(siteUrl ? [{ path: "sitemap.xml", text: sitemap(stories, siteUrl) }] : []),
  ];
}

function manifest([first]: readonly StoryEdition["story"][]): string {
  const icon = (src: string, sizes: string, purpose: string) => ({ src, sizes, type: "image/png", purpose });
  return JSON.stringify({
    name: first?.name,
    short_name: first?.name,
    description: first?.description,
    lang: first?.lang,
    dir: direction(first?.lang ?? ""),
    start_url: "./",
    scope: "./",
    display: "browser",
    background_color: "#fbf9f5",
    theme_color: "#fbf9f5",
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      icon("icon-192.png", "192x192", "any"),
      icon("icon-512.png", "512x512", "any"),
      icon("icon-maskable-512.png", "512x512", "maskable"),
    ],
  });
}

function robots(siteUrl: string | undefined): string {
  return ["User-agent: *", "Allow: /", ...(siteUrl ? ["", `Sitemap: ${siteUrl}sitemap.xml`] : []), ""].join("\n");
}

/** Every page in every language, each with its twins. */
function sitemap(stories: readonly StoryEdition["story"][], siteUrl: string): string {
  const address = addresserFor("", siteUrl);
  const entries = stories.flatMap((story) =>
    allPages(story, story.lang).map((route) => {
      const inLanguage = (lang: string) => escapeHtml(address(routePath({ ...route, lang })));
      const twins = [...story.languages, "x-default"].map((lang) => {
        const href = inLanguage(lang === "x-default" ? story.sourceLanguage : lang);
        return `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`;
      });
      return `<url><loc>${inLanguage(story.lang)}</loc>${twins.join("")}</url>`;
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
}
