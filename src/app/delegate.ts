import { type EntityKey, splitEntityKey } from "#model/entity.ts";
import { keepTabStops, moveFocus, stepOfKey } from "#figures/roving.ts";

/** What the page's links, buttons and keys ask of the app. */
export interface Commands {
  select: (key: EntityKey | undefined, opener: Element | undefined) => void;
  /** One key and value of the view state, as in the address. */
  set: (assignment: string) => void;
  /** Goes to an address of this site without loading it anew; false when it has no such page. */
  navigate: (url: URL) => boolean;
}

/**
 * Listens for the whole document, so that marks are plain links and work from the moment the app is there,
 * whether or not their figure has hydrated. It listens before React does, which stops what is meant for a part of the
 * page that has not.
 */
export function listen(commands: Commands): void {
  const capture = true;
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (follow(event.target, commands)) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (!closeSettings()) commands.select(undefined, undefined);
      return;
    }
    if (event.key === "Tab") keepTabStops();
    const step = stepOfKey(event.key);
    if (step && event.target.closest("a[data-sel]") && moveFocus(event.target, step)) event.preventDefault();
  };
  document.addEventListener("click", onClick, capture);
  document.addEventListener("keydown", onKeyDown, capture);
}

/** Does what a click on an element asks for; false when it asks for nothing of ours. */
export function follow(target: Element, commands: Commands): boolean {
  const setter = target.closest<HTMLElement>("[data-set]")?.dataset["set"];
  if (setter === "sel=") {
    commands.select(undefined, undefined);
    return true;
  }
  if (setter !== undefined) {
    commands.set(setter);
    return true;
  }
  const link = target.closest("a[href]");
  if (!link) return false;
  const sel = link.getAttribute("data-sel");
  if (sel && splitEntityKey(sel)) {
    commands.select(sel as EntityKey, link);
    return true;
  }
  if (link.hasAttribute("target") || link.hasAttribute("download")) return false;
  const url = new URL(link.getAttribute("href") ?? "", location.href);
  const sameDocument = url.pathname === location.pathname && url.hash !== "";
  return url.origin === location.origin && !sameDocument && commands.navigate(url);
}

function closeSettings(): boolean {
  const open = document.querySelector<HTMLDetailsElement>("details[data-settings][open]");
  if (!open) return false;
  open.open = false;
  open.querySelector("summary")?.focus();
  return true;
}
