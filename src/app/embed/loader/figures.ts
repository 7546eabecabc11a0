import { type Embed, embedFor } from "./embed.ts";
import { bringAsked } from "./hostView.ts";
import { ancestorsOf } from "./look.ts";
import { addRules } from "./sheet.ts";

/** The embeds that are on the page, by the figure, picture or frame that they were made of. */
const embeds = new Map<Element, Embed>();
/** How soon, in ms, a change of the page is followed: once for all that changes together. */
const delayMs = 50;
let timer: ReturnType<typeof setTimeout> | 0 = 0;

const observer = new MutationObserver(() => {
  seekFigures(document, true);
  refreshSoon();
});

/** Finds the figures on the page, listens to their frames and to all that can change how they look or their room. */
export function watchPage(): void {
  addRules();
  observer.observe(document, { childList: true, subtree: true });
  addEventListener("message", ({ source, data }) => {
    embeds.forEach(({ frame, hear }) => {
      if (source && source === frame.contentWindow) hear(data);
    });
  });
  // Style sheets come late, and pictures where they are loaded late.
  for (const type of ["load", "transitionend"]) document.addEventListener(type, refreshSoon, true);
  addEventListener(
    "scroll",
    () => {
      embeds.forEach(({ retry }) => {
        retry();
      });
    },
    true,
  );
  matchMedia("(prefers-color-scheme:dark)").onchange = refreshSoon;
  seekFigures(document);
}

/** Looks again, a moment later, for figures and for how the host looks. */
export function refreshSoon(): void {
  timer ||= setTimeout(() => {
    timer = 0;
    seekFigures(document);
    embeds.forEach(({ refresh }) => {
      refresh();
    });
  }, delayMs);
}

/**
 * Brings to life what there is below a root, and forgets what is no longer on the page.
 * @param isNew whether it came into the document just now, so that nobody has seen it yet
 */
export function seekFigures(root: ParentNode, isNew?: boolean): void {
  const added: Embed[] = [];
  embeds.forEach(({ box }, element) => {
    if (!box.isConnected) embeds.delete(element);
  });
  for (const element of root.querySelectorAll<HTMLElement>(
    '.fig-embed,img[src$="/fallback.png"]:not(.fig-embed *),iframe:not([data-fig-box]>*)',
  )) {
    const params = [...embeds.values()].map(({ param }) => param);
    const embed = !embeds.has(element) && embedFor(element, params);
    if (!embed) continue;
    embeds.set(element, embed);
    added.push(embed);
    for (const ancestor of ancestorsOf(embed.host)) observer.observe(ancestor, { attributes: true });
  }
  // First all is read, then all is written, so that the page is laid out once.
  const writes = added.map(({ fit }) => fit(isNew));
  writes.forEach((write) => write?.());
  added.forEach(bringAsked);
}
