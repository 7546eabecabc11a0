import { showsOf } from "#figures/roving.ts";
import * as attribute from "#state/attributes.ts";
/** Where something is being read, as margins of the screen: its upper part, below the bar. */
const readingZone = "-64px 0px -60% 0px";

/**
 * Tells which of some elements, given in reading order, is being read: the last that reaches into the upper part of the
 * screen; undefined when none does.
 * @returns what ends it
 */
export function watchReading(elements: Iterable<Element>, onRead: (element: Element | undefined) => void): () => void {
  const all = [...elements];
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      onRead(all.findLast((element) => near.has(element)));
    },
    { rootMargin: readingZone },
  );
  for (const element of all) observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Marks the paragraph being read that stands beside a graphic, and there what it names. Style rules decide whether that
 * is seen: not in one column, under less motion, or while something is selected.
 * @param paragraphs in reading order
 * @returns what ends it
 */
export function lightParagraphs(paragraphs: Iterable<Element>): () => void {
  return watchReading(paragraphs, (read) => {
    for (const lit of document.querySelectorAll(`[${attribute.lit}]`)) lit.removeAttribute(attribute.lit);
    if (!read) return;
    const named = [...read.querySelectorAll(`[${attribute.sel}]`)].flatMap(showsOf);
    const marks = read.closest("section")?.querySelectorAll(`figure a[${attribute.sel}]`) ?? [];
    for (const lit of [read, ...marks])
      if (lit === read || showsOf(lit).some((key) => named.includes(key))) lit.setAttribute(attribute.lit, "");
  });
}
