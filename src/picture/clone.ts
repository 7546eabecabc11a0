/** Parts of a page that only serve its readers there. */
const controls = "button, input, select, .needs-script";
const prefix = "picture-";

/**
 * A copy of a part of the page as it is drawn now, without its controls and links, under ids of its own. What it uses
 * of the rest of the page stands in it: a drawing that is used becomes part of the copy, and so takes its colours.
 */
export function cloneDrawn(original: Element): Element {
  const clone = original.cloneNode(true) as HTMLElement;
  const referred = referencesLeaving(clone, original);
  if (referred.length > 0) {
    const store = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    store.setAttribute("width", "0");
    store.setAttribute("height", "0");
    store.style.position = "absolute";
    store.append(...referred.map((element) => element.cloneNode(true)));
    clone.append(store);
  }
  expandUses(clone);
  removeControls(clone);
  for (const element of [clone, ...clone.querySelectorAll("*")]) renameIds(element);
  return clone;
}

/**
 * Puts elements in the place of what the page's style rules add: what stands before and after an element without
 * words, and the dots of lists. They have a place that can be asked for. Run where the rules hold.
 */
export function standIns(sheet: HTMLElement): void {
  for (const element of sheet.querySelectorAll<HTMLElement>("*")) {
    if (!(element instanceof HTMLElement)) continue;
    const parts = (["::before", "::after"] as const).flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return style.content === '""' ? [{ pseudo, standIn: copyOf(style) }] : [];
    });
    for (const { pseudo, standIn } of parts) {
      element.dataset["standIn"] = "";
      if (pseudo === "::before") element.prepend(standIn);
      else element.append(standIn);
    }
    const { display, listStyleType, fontSize } = getComputedStyle(element);
    if (display === "list-item" && listStyleType === "disc") element.prepend(dot(Number.parseFloat(fontSize)));
  }
}

/** What is referred to by `url(#id)` or used, but stands elsewhere on the page. */
function referencesLeaving(clone: Element, original: Element): Element[] {
  const ids = new Set(
    [...clone.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].flatMap(({ value }) => /^url\(#([^)]+)\)$/.exec(value)?.[1] ?? []),
    ),
  );
  return [...ids].flatMap((id) => {
    const element = document.getElementById(id);
    return element && !original.contains(element) ? [element] : [];
  });
}

function expandUses(clone: Element): void {
  // What is used may itself use something.
  for (let use = clone.querySelector("use"); use; use = clone.querySelector("use")) {
    const used = document.getElementById(use.href.baseVal.slice(1));
    const place = document.createElementNS("http://www.w3.org/2000/svg", "g");
    for (const { name, value } of use.attributes)
      if (!/^(href|xlink:href|x|y)$/.test(name)) place.setAttribute(name, value);
    const drawn = used?.cloneNode(true) as Element | undefined;
    drawn?.removeAttribute("id");
    if (drawn) place.append(drawn);
    use.replaceWith(place);
  }
}

function renameIds(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === "id") element.setAttribute(name, prefix + value);
    else if (value.startsWith("url(#")) element.setAttribute(name, value.replace("url(#", `url(#${prefix}`));
    else if (/^(href|tabindex|role|aria-.*)$/.test(name)) element.removeAttribute(name);
  }
}

function removeControls(clone: Element): void {
  for (const control of clone.querySelectorAll(controls)) {
    const words = control.nextElementSibling;
    // Where a control stands for words, these come back, and show what is chosen.
    if (control.localName === "button" && words instanceof HTMLSpanElement) {
      words.style.display = "flex";
      if (control.getAttribute("aria-pressed") === "true") words.style.fontWeight = "700";
    }
    control.remove();
  }
}

const copied = [
  "position",
  "inset-block-start",
  "inset-block-end",
  "inset-inline-start",
  "inset-inline-end",
  "inline-size",
  "block-size",
  "border-radius",
  "background-color",
  "background-image",
  ...["block-start", "block-end", "inline-start", "inline-end"].flatMap((side) =>
    ["width", "style", "color"].map((what) => `border-${side}-${what}`),
  ),
];

function copyOf(style: CSSStyleDeclaration): HTMLElement {
  const copy = document.createElement("i");
  for (const property of copied) copy.style.setProperty(property, style.getPropertyValue(property));
  return copy;
}

function dot(sizePx: number): HTMLElement {
  const element = document.createElement("i");
  Object.assign(element.style, {
    float: "inline-start",
    inlineSize: "0.34em",
    blockSize: "0.34em",
    marginInlineStart: "-0.9em",
    marginBlockStart: `calc((1lh - ${sizePx * 0.34}px) / 2)`,
    borderRadius: "50%",
    background: "currentcolor",
  });
  return element;
}
