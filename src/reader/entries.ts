import { focusAgain } from "./focus.ts";
import { type FocusKey, focusKeyOf } from "./focusKey.ts";
import { type Place, readersPlace, returnTo } from "./place.ts";
import { settle, yieldToReader } from "./settle.ts";

/**
 * The reader's scroll position and focus, saved in a history entry, which survives page loads. The browser's own scroll
 * restoration is off while the app runs: it would go to the anchor in the address, knows nothing of focus, and does not
 * wait for chapters that are laid out late. For the same reason a position is stored as a part of the page, not in px.
 */
export interface Entry {
  id: string;
  place?: Place | undefined;
  focus?: FocusKey | undefined;
}

interface Page {
  /** Whether the page shown is that of the current entry, rather than one still being left. */
  isSettled: () => boolean;
  /** Flushes pending changes to the address. */
  flush: () => void;
}

/** In ms. Scrolling and focus are saved once they come to rest: browsers limit how often the history may be written. */
const restMs = 300;

let id = "";
let page: Page = { isSettled: () => false, flush: () => undefined };
let clicked: Element | undefined;
/** By entry, including entries that the browser has left and that can no longer be written. */
const left = new Map<string, Entry>();

/** Takes over the history entry of a page that has just loaded; returns what was saved in it. */
export function openEntry(): Entry | undefined {
  return enter(history.state);
}

/** From here on, every entry saves its scroll position and focus when it is left. */
export function listenToLeaving(settled: Page): void {
  page = settled;
  let timer: number | undefined;
  const rest = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(keepEntry, restMs);
  };
  const options = { passive: true, capture: true };
  addEventListener("scroll", rest, options);
  addEventListener("focusin", rest, options);
  document.addEventListener("click", keepClicked, options);
  // Who scrolls once, and before the app runs, may not scroll again.
  if (scrollY > 0) rest();
  yieldToReader();
  addEventListener("pagehide", () => {
    keepEntry();
    history.scrollRestoration = "auto";
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    history.scrollRestoration = "manual";
    const entry = entryOf(history.state);
    if (entry?.focus && document.activeElement === document.body) focusAgain(entry.focus);
  });
}

/** Pushes a new entry with this address, after saving the current one. */
export function pushEntry(address: string): void {
  keepEntry();
  id = newId();
  history.pushState({ id }, "", address);
}

/** Replaces the address of the current entry. */
export function rewriteAddress(address: string): void {
  history.replaceState(history.state, "", address);
}

/** Follows the browser to another entry; returns what was saved in it, or nothing if it is new. */
export function turnToEntry(state: unknown): Entry | undefined {
  if (entryOf(state) && page.isSettled()) left.set(id, entryNow());
  return enter(state);
}

/**
 * Restores the scroll position and focus of an entry; without a saved focus it calls `otherwise`.
 * Repeats until late layout no longer moves the page, or until the reader scrolls.
 */
export function giveBack(
  { place, focus }: Pick<Entry, "place" | "focus">,
  otherwise: () => void = () => undefined,
): void {
  let isFocused = false;
  const step = () => {
    const isMoved = place !== undefined && returnTo(place) > 1;
    isFocused ||= focus !== undefined && focusAgain(focus);
    return isMoved || (focus !== undefined && !isFocused);
  };
  settle(step, () => {
    if (!isFocused) otherwise();
  });
}

/** Restores a reloaded page, except for what the reader has moved since (intent.ts). */
export function giveBackAtLoad({ place, focus }: Entry): void {
  const hasMoved = "moved" in document.documentElement.dataset;
  const hasFocus = document.activeElement !== document.body;
  giveBack({ place: hasMoved ? undefined : place, focus: hasFocus ? undefined : focus });
}

function enter(state: unknown): Entry | undefined {
  history.scrollRestoration = "manual";
  const entry = entryOf(state);
  id = entry?.id ?? newId();
  if (!entry) history.replaceState({ id }, "");
  return left.get(id) ?? entry;
}

/** Saves scroll position and focus in the current entry, unless another page is shown. */
export function keepEntry(): void {
  if (!page.isSettled()) return;
  const entry = entryNow();
  left.set(id, entry);
  try {
    history.replaceState(entry, "");
  } catch {
    // The browser's limit was reached; the next save will succeed.
  }
}

function entryNow(): Entry {
  const { activeElement, body } = document;
  const focused = activeElement && activeElement !== body ? activeElement : clicked;
  const focus = focused?.isConnected ? focusKeyOf(focused, document) : undefined;
  return { id, place: readersPlace(), focus };
}

/** Not every browser focuses what is clicked. */
function keepClicked({ target }: Event): void {
  clicked = target instanceof Element ? (target.closest("a[href], button, summary") ?? undefined) : undefined;
}

/** Saves before a clicked link leaves without the app, to an anchor or another site. */
export function keepBeforeLink(): void {
  if (!clicked?.matches("a")) return;
  page.flush();
  keepEntry();
}

function newId(): string {
  return `${Date.now()}.${Math.random()}`;
}

function entryOf(state: unknown): Entry | undefined {
  return typeof state === "object" && state !== null && "id" in state ? (state as Entry) : undefined;
}
