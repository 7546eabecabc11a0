/** How to find again what had the focus, also when the page was drawn anew: the part that it is in, and which there. */
export interface FocusKey {
  /** A selector of the part of the page; empty for all of it. */
  within: string;
  /** A selector of what can have the focus and is like it. */
  what: string;
  /** Which of those in the part, from 0. */
  nth: number;
}

/** What is asked of an element of a page; a browser's own is one. */
export interface Part {
  readonly tagName: string;
  getAttribute(name: string): string | null | undefined;
  closest(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
}

/** Parts that keep their name from one drawing of the page to the next. */
const named = ["id", "data-selection-panel", "data-bar"] as const;
/** What tells a link from others; all else that has the focus is told by its place among its like. */
const telling = ["data-sel", "href"] as const;

/** The key of an element of a page. */
export function focusKeyOf(element: Part, page: Pick<Part, "querySelectorAll">): FocusKey {
  const id = element.getAttribute("id");
  if (id) return { within: "", what: attributeIs("id", id), nth: 0 };
  const what = selectorOf(element);
  const scope = element.closest(named.map((name) => `[${name}]`).join());
  const nth = [...(scope ?? page).querySelectorAll(what)].indexOf(element);
  return { within: scope ? scopeSelector(scope) : "", what, nth };
}

/**
 * The element of a key; where that is not there any more or not `shown`, another of its like in the part that is.
 * Undefined where there is none.
 */
export function elementOfKey<Found>(
  { within, what, nth }: FocusKey,
  page: { querySelectorAll(selector: string): Iterable<Found> },
  isShown: (element: Found) => boolean = () => true,
): Found | undefined {
  const like = [...page.querySelectorAll(`${within} ${what}`.trim())];
  const exact = like[nth];
  return exact && isShown(exact) ? exact : (like.find(isShown) ?? exact);
}

function scopeSelector(scope: Part): string {
  const name = named.find((candidate) => scope.getAttribute(candidate) != null) ?? "id";
  return name === "id" ? attributeIs("id", scope.getAttribute("id") ?? "") : `[${name}]`;
}

function selectorOf(element: Part): string {
  const tag = element.tagName.toLowerCase();
  const attribute = tag === "a" && telling.find((name) => element.getAttribute(name) != null);
  return attribute ? `${tag}${attributeIs(attribute, element.getAttribute(attribute) ?? "")}` : tag;
}

function attributeIs(name: string, value: string): string {
  return `[${name}="${value.replace(/["\\]/g, "\\$&")}"]`;
}
