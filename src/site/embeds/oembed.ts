import { escapeHtml } from "#page/html.ts";
import type { HeadImage } from "#page/head.ts";
import type { FigureJson } from "./figureJson.ts";
import { heightAt } from "#editors/measured.ts";

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
