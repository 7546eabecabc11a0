import { facesFor } from "./faces.ts";
import { flatten } from "./flatten.ts";
import { element, escapeXml } from "./markup.ts";
import { Picture } from "./place.ts";
import { withSheet } from "./sheet.ts";

import type { PictureDetails } from "./details.ts";

export type { PictureDetails } from "./details.ts";
export { toPng } from "./png.ts";

/**
 * A figure as it is drawn now, as the text of an SVG file that needs nothing else: headline, takeaway, key, graphic,
 * notes, sources, story, date and address as plain shapes and words, with the faces in it.
 * Everything is redrawn as plain SVG, a line of words as one `<text>` in logical order: a page inside an SVG
 * (`foreignObject`) opens only in browsers, and one of them then refuses to write a PNG.
 * The page stays as it is. Rejects where the figure has no graphic or a face's file cannot be had.
 * @param figure the element with `data-figure`
 */
export async function pictureOf(figure: HTMLElement, details: PictureDetails): Promise<string> {
  const { lang, alt } = details;
  const { picture, drawn, faces } = await withSheet(figure, details, (sheet, loaded) => {
    const laidOut = new Picture(sheet);
    return { picture: laidOut, drawn: flatten(laidOut), faces: facesFor(laidOut.words, loaded) };
  });
  const { widthPx, heightPx } = picture;
  const title = figure.querySelector(`[id="${figure.id}-title"]`)?.textContent ?? "";
  const ground = element("rect", { width: widthPx, height: heightPx, fill: picture.ground });
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: "img",
      "xml:lang": lang,
      lang,
      "font-family": picture.families,
      "xml:space": "preserve",
    },
    `<title>${escapeXml(title)}</title><desc>${escapeXml(alt)}</desc><style>${escapeXml(faces)}</style>${ground}${drawn}`,
  );
}
