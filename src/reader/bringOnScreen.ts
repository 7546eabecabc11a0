/**
 * Brings a part that is off the screen to the middle of it. By how far it is away: Firefox scrolls to no part of an SVG,
 * neither when that gets the focus nor when it is asked to.
 */
export function bringOnScreen(part: Element): void {
  const { top, bottom } = part.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: "instant" });
}
