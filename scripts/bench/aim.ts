/** A point of the viewport, in CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** The middle of a mark that a click would meet where the page stands now; nothing where none is in sight. */
export function aimInSight(): Point | undefined {
  return marksOf(document).find(isMet)?.middle;
}

/**
 * Brings a mark of one figure into sight and gives its middle. Turns go through the figures, and through the marks of
 * each; a page without figures has its links to claims. Nothing where the page has no mark that a click would meet.
 */
export function aimAt(turn: number): Point | undefined {
  const figures = [...document.querySelectorAll("figure")].filter((figure) => marksOf(figure).length > 0);
  const marks = marksOf(figures[turn % figures.length] ?? document);
  const wanted = marks[(turn * 3 + 1) % marks.length];
  if (!wanted) return undefined;
  scrollBy({ top: wanted.middle.y - innerHeight / 3, behavior: "instant" });
  const now = marksOf(figures[turn % figures.length] ?? document);
  return [...now.filter(({ mark }) => mark === wanted.mark), ...now].find(isMet)?.middle;
}

interface Placed {
  mark: Element;
  middle: Point;
}

function marksOf(part: ParentNode): Placed[] {
  return [...part.querySelectorAll("main a[data-sel], figure a[data-sel]")]
    .filter((mark) => mark.getClientRects().length > 0)
    .map((mark) => {
      const box = (mark.querySelector("[data-ring]") ?? mark).getClientRects()[0] ?? new DOMRect();
      return { mark, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
    });
}

function isMet({ mark, middle }: Placed): boolean {
  return document.elementFromPoint(middle.x, middle.y)?.closest("a[data-sel]") === mark;
}
