/**
 * All that makes the look of a page, part by part, for a page to run: each element with its attributes and words, what
 * is typed, the place of its box in the window, how it is painted, and whether it has the focus or lies on top. It says
 * more than a picture of the window: it tells by a hundredth of a px, and of what is out of sight, too.
 */
export function partsSeen(): string[] {
  const painted = ["color", "background", "fill", "stroke", "opacity", "visibility", "display", "outline", "font"];
  const states = [":focus", ":focus-visible", ":modal", ":popover-open"];
  return [...document.querySelectorAll<HTMLElement>("*")].map((element) => {
    // That a part is laid out although it is far from the screen is no look; its box tells.
    const attributes = [...element.attributes]
      .filter(({ value }) => value !== "content-visibility: visible;")
      .map(({ name, value }) => `${name}=${value}`)
      .sort();
    const words = [...element.childNodes].flatMap((node) => (node instanceof Text && node.data ? node.data : []));
    const { value, checked, scrollTop, scrollLeft } = element as HTMLInputElement;
    const { x, y, width, height } = element.getBoundingClientRect();
    const px = [x, y, width, height, scrollTop, scrollLeft].map((length) => length.toFixed(2));
    const style = getComputedStyle(element);
    const paint = painted.map((property) => style.getPropertyValue(property));
    const matched = states.filter((state) => element.matches(state));
    return [element.localName, attributes, words, value, checked, px, paint, matched].join("; ");
  });
}
