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
