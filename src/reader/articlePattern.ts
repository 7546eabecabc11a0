/** Its id is in style sheets, as `url(#article-pattern)`. */
const id = "article-pattern";

/** Puts the pattern of the article's marks on the page (`hatch=on`), once, in the colours of the page. */
export function addArticlePattern(): void {
  if (document.getElementById(id)) return;
  const svg = draw("svg", { class: "visually-hidden", "aria-hidden": "true" });
  const pattern = draw("pattern", { id, width: 4, height: 4, patternUnits: "userSpaceOnUse" });
  pattern.append(
    draw("path", { d: "M0 0H4V4H0Z", fill: "var(--claim)" }),
    draw("circle", { cx: 2, cy: 2, r: 0.9, fill: "var(--paper)" }),
  );
  svg.append(pattern);
  document.body.append(svg);
}

/** By nodes, not as markup, which a policy of Trusted Types refuses. */
function draw(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
