import { escapeHtml } from "#page/html.ts";
import type { HeadImage } from "#page/head.ts";
import { heightAt } from "#editors/measured.ts";
import { embeddables, embeddedPage, embedFolder, oembedPath, wholeStory } from "#page/embedded.ts";
import type { StoryEdition } from "#page/reading.ts";
import type { FigureJson } from "./figureJson.ts";

const widthPx = 500;
const daySeconds = 86_400;

/**
 * The oEmbed of a figure, as https://oembed.com/ describes it, of the type `rich`: an answer to whatever width is asked
 * for, since it is a file.
 */
export function oembedOf(
  figure: FigureJson & Required<Pick<FigureJson, "heights">>,
  { name, siteUrl, card }: { name: string; siteUrl: string; card: HeadImage },
) {
  const height = heightAt(figure.heights, widthPx);
  return {
    version: "1.0",
    type: "rich",
    title: figure.title,
    provider_name: name,
    provider_url: siteUrl,
    cache_age: daySeconds,
    width: widthPx,
    height,
    thumbnail_url: siteUrl + card.path,
    thumbnail_width: card.widthPx,
    thumbnail_height: card.heightPx,
    html: htmlOf(figure, height),
  };
}

/** The words and then the frame, in this order and with nothing else: of such an answer WordPress shows the words until the frame speaks. */
function htmlOf({ lang, dir, title, description, page, embed }: FigureJson, heightPx: number): string {
  const [words, rest, to, src] = [title, description, page, embed].map(escapeHtml);
  const quote = `<blockquote lang="${lang}" dir="${dir}"><a href="${to ?? ""}">${words ?? ""}</a> ${rest ?? ""}</blockquote>`;
  // As wide as the column: themes do not narrow every frame that is wider.
  const size = `width="100%" height="${heightPx}"`;
  return `${quote}<iframe src="${src ?? ""}" title="${words ?? ""}" ${size} frameborder="0" marginwidth="0" marginheight="0"></iframe>`;
}

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
