import { embeddables, embeddedPage, embedFolder, oembedPath, wholeStory } from "#page/embedded.ts";
import type { StoryEdition } from "#page/reading.ts";

/** The list is in English. */
const listLanguage = "en";
const notes = "Static file: each page has its own endpoint, and parameters change nothing. The type is always rich.";

/**
 * What the site would be in the public list of providers (https://github.com/iamcal/oembed): the list's own form, with one entry. A file answers for one page, so each page is
 * an endpoint. The story, whose address begins all others of its language, comes last and without its views.
 */
export function oembedProviders(editions: readonly StoryEdition[], siteUrl: string) {
  const named = editions.find(({ story }) => story.lang === listLanguage) ?? editions[0];
  return [
    {
      provider_name: named?.story.name ?? "",
      provider_url: siteUrl,
      endpoints: editions.flatMap(({ story }) =>
        embeddables(story).map((of) => endpoint(story.lang, of, siteUrl, named?.story.lang ?? story.lang)),
      ),
    },
  ];
}

function endpoint(lang: string, of: string, siteUrl: string, docsLang: string) {
  const page = siteUrl + embeddedPage(lang, of);
  const url = siteUrl + oembedPath(lang, of);
  return {
    schemes: of === wholeStory ? [`${siteUrl}${embedFolder(lang, of)}*`, page] : [`${page}*`],
    url,
    docs_url: `${siteUrl}${docsLang}/embed/`,
    example_urls: [`${url}?url=${encodeURIComponent(page)}`],
    formats: ["json"],
    discovery: true,
    notes,
  };
}
