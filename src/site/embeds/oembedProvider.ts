import { embeddables, embeddedPage, embedFolder, oembedPath, wholeStory } from "#page/embedded.ts";
import type { StoryEdition } from "#page/reading.ts";

/** An entry of the public list of providers (https://github.com/iamcal/oembed). */
interface OembedProvider {
  provider_name: string;
  provider_url: string;
  endpoints: {
    schemes: string[];
    url: string;
    docs_url: string;
    example_urls: string[];
    formats: ["json"];
    discovery: true;
    notes: string;
  }[];
}

/** The list is in English. */
const listLanguage = "en";
const notes = "Static file: each page has its own endpoint, and parameters change nothing. The type is always rich.";

/**
 * What the site would be in that list: the list's own form, with one entry. A file answers for one page, so each page is
 * an endpoint. The story, whose address begins all others of its language, comes last and without its views.
 */
export function oembedProviders(editions: readonly StoryEdition[], siteUrl: string): OembedProvider[] {
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

function endpoint(lang: string, of: string, siteUrl: string, docsLang: string): OembedProvider["endpoints"][number] {
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
