/**
 * How many marks are drawn, and rows listed, at most on one page. A chapter leaves out what is beyond; a figure's own
 * page has it on pages that follow it.
 */
export const mostInChapter = 200;

/** Those of a long list that stand on the page of one of its parts, the first of which is 1; where there are none, the first. */
export function partOf<Item>(items: readonly Item[], part: number): readonly Item[] {
  const from = (part - 1) * mostInChapter;
  return items.slice(from < items.length ? from : 0).slice(0, mostInChapter);
}

/** How many parts a list has. */
export function partsOf(count: number): number {
  return Math.max(1, Math.ceil(count / mostInChapter));
}
