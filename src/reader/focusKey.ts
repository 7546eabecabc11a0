import * as attribute from "#state/attributes.ts";

/** How to find the focused element again after the page was re-rendered: the part that it is in, and which one there. */
export interface FocusKey {
  /** A selector of the part of the page; empty for all of it. */
  within: string;
  /** A selector of elements of its kind. */
  what: string;
  /** Which of those in the part, from 0. */
  nth: number;
}

/** What this file needs of an element; the DOM's `Element` has it. */
interface Part {
  readonly tagName: string;
  getAttribute(name: string): string | null | undefined;
  closest(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
}

/** Parts that keep their name when the page is re-rendered. */
const named = ["id", attribute.panel, attribute.bar] as const;
/** What tells one link from another; all other elements are told apart by their position among their kind. */
const telling = [attribute.sel, "href"] as const;

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
 * The element of a key; if that is gone or not shown, another of its kind in the same part that is.
 * Undefined if there is none.
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
  const name = tag === "a" && telling.find((one) => element.getAttribute(one) != null);
  return name ? `${tag}${attributeIs(name, element.getAttribute(name) ?? "")}` : tag;
}

function attributeIs(name: string, value: string): string {
  return `[${name}="${value.replace(/["\\]/g, "\\$&")}"]`;
}
