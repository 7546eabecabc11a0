import { type EntityKey, splitEntityKey } from "#model/entity.ts";
import type { Subject } from "#story/citation.ts";
import { keepTabStops, moveFocus, type Step, stepOfKey } from "#figures/roving.ts";

/** What the page's links, buttons and keys ask of the app. */
export interface Commands {
  select: (key: EntityKey | undefined, opener: Element | undefined) => void;
  /** Goes to a step of the guided path, by the id of its paragraph; with an empty id leaves the path. */
  step: (id: string, opener?: Element) => void;
  /** Offers what can be shared and taken along; `opener` leads to the same on a page. Absent where that page is to open. */
  share?: (subject: Subject, opener: HTMLAnchorElement) => void;
  /** One key and value of the view state, as in the address. */
  set: (assignment: string) => void;
  /** Goes to an address of this site without loading it anew; false when it has no such page. */
  navigate: (url: URL) => boolean;
  /** Follows a link that nothing of ours has taken. Absent in embeds: their links leave as the host's sandbox lets them. */
  leave?: (event: MouseEvent) => void;
}

/**
 * Listens for the whole document, so that marks are plain links and work from the moment the app is there,
 * whether or not their figure has hydrated, until the signal ends that. It listens before React does, which stops what is meant for a part of the
 * page that has not.
 */
export function listen(commands: Commands, signal: AbortSignal): void {
  const options = { capture: true, signal };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (follow(event.target, commands)) event.preventDefault();
    else commands.leave?.(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      if (!closeSettings()) commands.select(undefined, undefined);
      return;
    }
    // Not before the first Tab: to see which marks are drawn lays out every figure, also those far below.
    if (event.key === "Tab") keepTabStops();
    const step = stepOfKey(event.key);
    if (step && alongPath(event.target, step, commands)) event.preventDefault();
    if (step && event.target.closest("a[data-sel]") && moveFocus(event.target, step)) event.preventDefault();
  };
  document.addEventListener("click", onClick, options);
  document.addEventListener("keydown", onKeyDown, options);
  listenToSwipes(commands, signal);
}

/** Does what a click on an element asks for; false when it asks for nothing of ours. */
export function follow(target: Element, commands: Commands): boolean {
  const step = target.closest<HTMLElement>("[data-step]");
  if (step) {
    commands.step(step.dataset["step"] ?? "", target.closest("[data-path]") ? undefined : step);
    return true;
  }
  const setter = target.closest<HTMLElement>("[data-set]")?.dataset["set"];
  if (setter === "sel=") {
    commands.select(undefined, undefined);
    return true;
  }
  if (setter !== undefined) {
    commands.set(setter);
    return true;
  }
  const link = target.closest<HTMLAnchorElement>("a[href]");
  if (!link) return false;
  const shared = link.dataset["share"];
  if (shared !== undefined && commands.share) {
    commands.share(splitEntityKey(shared) ? { sel: shared as EntityKey } : { figure: shared }, link);
    return true;
  }
  link.closest("details[data-closes]")?.removeAttribute("open");
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

/** Arrow keys inside the panel of the guided path lead along it in the direction of reading. */
function alongPath(target: Element, step: Step, commands: Commands): boolean {
  const panel = target.closest("[data-path]");
  if (!panel) return false;
  const forward = document.documentElement.dir === "rtl" ? "left" : "right";
  const back = forward === "left" ? "right" : "left";
  return (step === forward && walk(panel, "next", commands)) || (step === back && walk(panel, "previous", commands));
}

/** Goes one step on or back as the buttons of the panel would; false at the ends. */
function walk(panel: Element, way: "next" | "previous", commands: Commands): boolean {
  const id = panel.querySelector<HTMLElement>(`[data-way="${way}"]`)?.dataset["step"];
  if (id) commands.step(id);
  return id !== undefined;
}

const swipePx = 48;

/** A swipe across the panel of the guided path leads along it, as one turns a page. */
function listenToSwipes(commands: Commands, signal: AbortSignal): void {
  let from: { x: number; y: number; panel: Element } | undefined;
  const options = { passive: true, signal };
  const onStart = ({ target, touches }: TouchEvent) => {
    const panel = target instanceof Element ? target.closest("[data-path]") : null;
    const [touch] = touches;
    from = panel && touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY, panel } : undefined;
  };
  const onEnd = ({ changedTouches: [touch] }: TouchEvent) => {
    if (!from || !touch) return;
    const [across, down] = [touch.clientX - from.x, touch.clientY - from.y];
    if (Math.abs(across) < swipePx || Math.abs(across) < 2 * Math.abs(down)) return;
    const isForward = across > 0 === (document.documentElement.dir === "rtl");
    walk(from.panel, isForward ? "next" : "previous", commands);
  };
  document.addEventListener("touchstart", onStart, options);
  document.addEventListener("touchend", onEnd, options);
}

function closeSettings(): boolean {
  const open = document.querySelector<HTMLDetailsElement>("details:is([data-settings], [data-closes])[open]");
  if (!open) return false;
  open.open = false;
  open.querySelector("summary")?.focus();
  return true;
}
