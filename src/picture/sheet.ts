import { borrowFaces, type LoadedFace } from "./borrowedFaces.ts";
import { cloneDrawn, standIns } from "./clone.ts";
import type { PictureDetails } from "./details.ts";
import css from "./sheet.css?inline";

/**
 * Lays out what a picture shows, lets `read` look at it, and takes it away again whatever comes of that.
 * It stands in the page, so that the page's rules and faces hold for it, but takes no room there, is not painted, and
 * neither read out nor reached by any key.
 */
export async function withSheet<Result>(
  figure: HTMLElement,
  details: PictureDetails,
  read: (sheet: HTMLElement, faces: readonly LoadedFace[]) => Result,
): Promise<Result> {
  const holder = document.createElement("div");
  holder.dataset["picture"] = "";
  holder.inert = true;
  holder.ariaHidden = "true";
  const sheet = composed(figure, details);
  holder.append(sheet);
  const borrowed = await borrowFaces();
  const rules = new CSSStyleSheet();
  rules.replaceSync(css + borrowed.rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  try {
    document.body.append(holder);
    standIns(sheet);
    return read(sheet, borrowed.faces);
  } finally {
    holder.remove();
    borrowed.giveBack();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
  }
}

/** The margin of a sheet, in px, as in sheet.css. */
const marginPx = 24;

function composed(figure: HTMLElement, { lang, dir, widthPx, ...details }: PictureDetails): HTMLElement {
  const graphic = figure.querySelector<HTMLElement>("[data-graphic]");
  if (!graphic) throw new Error(`the figure "${figure.id}" has no graphic to picture`);
  const sheet = document.createElement("article");
  Object.assign(sheet, { lang, dir });
  sheet.style.inlineSize = `${(widthPx ?? graphic.getBoundingClientRect().width) + 2 * marginPx}px`;
  const title = figure.querySelector(`[id="${figure.id}-title"]`);
  const takeaway = figure.querySelector(`[id="${figure.id}-takeaway"]`);
  // On the story the key stands once, above all figures.
  const key = figure.querySelector("[data-key]") ?? document.querySelector("[data-key]");
  const parts = [title, takeaway, key, graphic].flatMap((part) => (part ? [cloneDrawn(part)] : []));
  sheet.append(...parts, footerOf(figure, details));
  return sheet;
}

function footerOf(figure: HTMLElement, { sources, storyName, date, address }: FooterDetails): HTMLElement {
  const footer = document.createElement("footer");
  const part = (tag: "p" | "span" | "b" | "bdi", ...content: (string | Element)[]) => {
    const element = document.createElement(tag);
    element.append(...content);
    return element;
  };
  for (const note of [...figure.querySelectorAll("[data-note]")].map(cloneDrawn)) {
    // Where more of it is to be read.
    for (const link of note.querySelectorAll("a")) link.remove();
    footer.append(note);
  }
  const listed = figure.querySelector("[data-sources]");
  if (sources) footer.append(part("p", sources));
  else if (sources === undefined && listed) footer.append(cloneDrawn(listed));
  const link = part("bdi", address);
  link.dir = "ltr";
  const last = part("p", part("b", storyName), part("span", date), link);
  last.dataset["imprint"] = "";
  footer.append(last);
  return footer;
}

type FooterDetails = Pick<PictureDetails, "sources" | "storyName" | "date" | "address">;
