import * as attribute from "#state/attributes.ts";
import { routePath, subjectRoute } from "#page/routes.ts";
import type { Sharing } from "./sharing.ts";

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
