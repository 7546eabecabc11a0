import * as attribute from "#state/attributes.ts";
import { type EntityKey, splitEntityKey } from "#model/entity.ts";
import type { Subject } from "#story/citation.ts";
import { focusablePart } from "./focus.ts";

/** The commands that the page's links, buttons and keys trigger. */
export interface Commands {
  select: (key: EntityKey | undefined, opener: Element | undefined) => void;
  /** Goes to a step of the guided path, by the id of its paragraph; an empty id leaves the path. */
  step: (id: string, opener?: Element) => void;
  /** Opens the share dialog; `opener` is a link to a page with the same content. Absent in embeds, which follow that link. */
  share?: (subject: Subject, opener: HTMLAnchorElement) => void;
  /** Leads Tab out of the panel, to what opened it or past that; true where the focus has arrived. */
  tab: (from: Element, isBack: boolean) => boolean;
  /** Lets a figure be heard, in this element, which closing ends. Absent in embeds, which have none. */
  hear?: (fold: HTMLDetailsElement) => void;
  /** Changes one key of the view (`Assignment`). */
  set: (assignment: string) => void;
  /** Goes to a page of this site without a load; false when the app has no such page. */
  navigate: (url: URL) => boolean;
  /** Follows a link that no other command handled. Absent in embeds, where the host's sandbox decides about links. */
  leave?: (event: MouseEvent) => void;
}

/**
 * Handles clicks, keys and swipes of the whole document until the signal aborts. Marks are plain links and so work as
 * soon as the app runs, even in figures that have not hydrated. It listens in the capture phase, ahead of React, which
 * stops events for parts of the page that have not hydrated.
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
    if (event.key === "Tab" && commands.tab(event.target, event.shiftKey)) event.preventDefault();
    if (alongPath(event.target, event.key, commands)) event.preventDefault();
  };
  document.addEventListener("click", onClick, options);
  document.addEventListener("keydown", onKeyDown, options);
  listenToSwipes(commands, signal);
}

/** Runs the command that a click on an element stands for; false when there is none. */
export function follow(target: Element, commands: Commands): boolean {
  const step = target.closest(`[${attribute.step}]`);
  target.closest(`:is(a, [${attribute.step}])`)?.closest(`details[${attribute.closes}]`)?.removeAttribute("open");
  if (step) {
    commands.step(step.getAttribute(attribute.step) ?? "", target.closest(`[${attribute.path}]`) ? undefined : step);
    return true;
  }
  const control = target.closest(`[${attribute.set}]`);
  if (control?.matches("[aria-disabled]:not([aria-pressed=true])")) return true;
  const setter = control?.getAttribute(attribute.set);
  if (setter === "sel=") {
    commands.select(undefined, undefined);
    return true;
  }
  if (setter != null) {
    commands.set(setter);
    return true;
  }
  const fold = target.closest<HTMLDetailsElement>(`[${attribute.hear}]:not([open])`);
  if (fold) {
    commands.hear?.(fold);
    return true;
  }
  const link = target.closest<HTMLAnchorElement>("a[href]");
  if (!link) return false;
  const shared = link.getAttribute(attribute.share);
  if (shared !== null && commands.share) {
    commands.share(splitEntityKey(shared) ? { sel: shared as EntityKey } : { figure: shared }, link);
    return true;
  }
  const sel = link.getAttribute(attribute.sel);
  if (sel && splitEntityKey(sel)) {
    commands.select(sel as EntityKey, link);
    return true;
  }
  if (link.hasAttribute("target") || link.hasAttribute("download")) return false;
  const url = new URL(link.getAttribute("href") ?? "", location.href);
  const sameDocument = url.pathname === location.pathname && url.hash !== "";
  if (sameDocument) focusablePart(url.hash);
  return url.origin === location.origin && !sameDocument && commands.navigate(url);
}

/** Arrow keys inside the panel of the guided path move along it, in the direction of reading. */
function alongPath(target: Element, key: string, commands: Commands): boolean {
  const panel = target.closest(`[${attribute.path}]`);
  if (!panel) return false;
  const [back, forward] = ["ArrowLeft", "ArrowRight"];
  if (key !== back && key !== forward) return false;
  return walk(panel, (key === forward) === (document.documentElement.dir === "rtl") ? "previous" : "next", commands);
}

/** Goes one step on or back, like the buttons of the panel; false at the ends. */
function walk(panel: Element, way: "next" | "previous", commands: Commands): boolean {
  const id = panel.querySelector(`[${attribute.way}="${way}"]`)?.getAttribute(attribute.step);
  if (id) commands.step(id);
  return id != null;
}

/** Loads what a finger draws across and away once there is one: a swipe over the guided path moves one step along it. */
function listenToSwipes(commands: Commands, signal: AbortSignal): void {
  const load = (first: TouchEvent) => {
    const turn = (panel: Element, way: "next" | "previous") => void walk(panel, way, commands);
    import("#story/swipe.ts").then(
      ({ listenToPathSwipes }) => listenToPathSwipes(turn, signal, first),
      // The buttons do the same.
      () => undefined,
    );
  };
  document.addEventListener("touchstart", load, { passive: true, once: true, signal });
}

function closeSettings(): boolean {
  const open = document.querySelector<HTMLDetailsElement>(
    `details:is([${attribute.settings}], [${attribute.closes}])[open]`,
  );
  if (!open) return false;
  open.open = false;
  open.querySelector("summary")?.focus();
  return true;
}
