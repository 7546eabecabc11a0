import { type Embed, embedFor } from "./embed.ts";
import { bringAsked } from "./hostView.ts";
import { sheet } from "./sheet.ts";

/** The embeds that are on the page, by the figure, picture or frame that they were made of. */
const embeds = new Map<Element, Embed>();
/** How soon, in ms, a change of the page is followed: in three frames of the screen, once for all that changes together. */
const delayMs = 48;
let timer: ReturnType<typeof setTimeout> | 0 | undefined;

/** Brings to life what is new on the page, and reads anew how the host looks. */
export function upgrade(): void {
  seekFigures();
  refreshSoon();
}

const observer = new MutationObserver(upgrade);

/** Finds the figures on the page, listens to their frames and to all that can change how they look or their room. */
export function watchPage(): void {
  addEventListener("message", (event) => {
    embeds.forEach(({ hear }) => hear(event));
  });
  // Style sheets come late, and pictures where they are loaded late.
  document.addEventListener("load", refreshSoon, true);
  document.addEventListener("transitionend", refreshSoon, true);
  addEventListener("scroll", () => embeds.forEach(({ fit }) => fit()?.()), true);
  matchMedia("(prefers-color-scheme:dark)").onchange = refreshSoon;
  document.adoptedStyleSheets.push(sheet);
  observer.observe(document, { childList: true, subtree: true });
  seekFigures(true);
}

/** Looks again, a moment later, for figures and for how the host looks. */
function refreshSoon(): void {
  timer ||= setTimeout(() => {
    timer = 0;
    seekFigures(true);
    embeds.forEach(({ refresh, fit }) => {
      refresh();
      fit()?.();
    });
    // What was written here is no change of the host's.
    observer.takeRecords();
  }, delayMs);
}

/**
 * Brings to life what there is, and forgets what is no longer on the page.
 * @param isOld whether it may have been seen; else it came into the document just now
 */
function seekFigures(isOld?: boolean): void {
  const added: Embed[] = [];
  embeds.forEach(({ check }, element) => {
    if (!check()) embeds.delete(element);
  });
  for (const element of document.querySelectorAll<HTMLElement>(
    '.fig-embed,img[src$="/fallback.png"]:not(.fig-embed *,fig-box *),iframe:not([data-fig-box]>*)',
  )) {
    const params = [...embeds.values()].map(({ param }) => param);
    const embed = !embeds.has(element) && embedFor(element, params);
    if (!embed) continue;
    embeds.set(element, embed);
    added.push(embed);
    for (let around: Element | null = element; around; around = around.parentElement)
      observer.observe(around, { attributes: true });
  }
  // First all is read, then all is written, so that the page is laid out once.
  const writes = added.map(({ fit }) => fit(isOld));
  writes.forEach((write) => write?.());
  added.forEach(bringAsked);
}
