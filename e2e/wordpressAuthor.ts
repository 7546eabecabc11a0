/**
 * What WordPress keeps of the words of an author who may not write unfiltered HTML, as far as a snippet could ask for it:
 * the elements of a post, each with its own attributes, and the attributes that every element may have.
 * Source: its documentation of wp_kses_post() and of the list $allowedposttags.
 */
export const authorTags = [
  "a",
  "blockquote",
  "div",
  "em",
  "figcaption",
  "figure",
  "img",
  "p",
  "span",
  "strong",
] as const;

export const authorAttributes: Readonly<Record<string, readonly string[]>> = {
  "*": ["aria-*", "class", "data-*", "dir", "hidden", "id", "lang", "role", "style", "title", "xml:lang"],
  a: ["href", "rel", "rev", "name", "target", "download"],
  blockquote: ["cite"],
  figure: ["align"],
  figcaption: ["align"],
  img: ["alt", "align", "border", "height", "hspace", "loading", "longdesc", "vspace", "src", "usemap", "width"],
};
