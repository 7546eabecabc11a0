import { isDrawn } from "#figures/roving.ts";
import * as attribute from "#state/attributes.ts";
import { keepOneStop, stopAmong } from "./keys.ts";

/** What takes the focus without being written in; in the panel and in an open menu each is a stop of its own. */
const linked = "a[href], button, summary";
const apart = `[${attribute.panel}], details:is([${attribute.settings}], [${attribute.closes}]) > :not(summary)`;

/** What a stretch is part of: a chapter has a header of its own. */
const homes = `[${attribute.graphic}], [${attribute.bar}], section, article, header:not(main *)`;

/**
 * The links of a page in stretches, each one tab stop: those of a section as far as its graphic and after it, the
 * controls of a graphic, those of each bar at the top. A story has hundreds; its readers step through the parts.
 */
export function stretchesOf(page: ParentNode): readonly (readonly Element[])[] {
  const stretches: { home: Element | null; links: Element[] }[] = [];
  for (const link of page.querySelectorAll(`:is(header, nav, main) :is(${linked})`)) {
    const isGraphics = link.closest(`[${attribute.roving}]`);
    if (link.closest(apart) || !isDrawn(link)) continue;
    const home = isGraphics ?? link.closest(homes);
    const last = stretches.at(-1);
    if (last && last.home === home) last.links.push(link);
    else stretches.push({ home, links: [link] });
  }
  return stretches.filter(({ home }) => !home?.matches(`[${attribute.roving}]`)).map(({ links }) => links);
}

/** Leaves each stretch one stop: the link that has the focus or had it, else the first. */
export function keepStretchStops(): void {
  for (const links of stretchesOf(document)) keepOneStop(links, stopAmong(links) ?? links[0]);
}

/** Where a link stands among those that share its tab stop; undefined where it has one for itself. */
export function stretchOf(link: Element): { links: readonly Element[]; at: number } | undefined {
  const links = stretchesOf(document).find((one) => one.includes(link));
  return links && links.length > 1 ? { links, at: links.indexOf(link) } : undefined;
}
