import { showsOf } from "#figures/roving.ts";
import * as attribute from "#state/attributes.ts";
import { watchReading } from "./watchReading.ts";

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
