import { focusAgain } from "./focus.ts";
import { type FocusKey, focusKeyOf } from "./focusKey.ts";
import { type Place, readersPlace, returnTo } from "./place.ts";

/**
 * What the reader leaves in an entry of the browser's history. The browser keeps it with the entry, also over loads;
 * its own restoring knows neither focus nor parts that are laid out late, and goes to the anchor of an address.
 */
export interface Entry {
  id: string;
  place?: Place | undefined;
  focus?: FocusKey | undefined;
}

interface Page {
  /** Whether what is shown is the page of the current entry, and not on the way to it. */
  isSettled: () => boolean;
  /** Writes into the address what still waits. */
  flush: () => void;
}

/** Scrolling and moving the focus are written when they have come to rest: browsers refuse too many writings. */
const restMs = 300;
/** For so many frames the page must stand still to be laid out; after so many it is as good as it gets. */
const stillFrames = 6;
const mostFrames = 40;

let id = "";
let page: Page = { isSettled: () => false, flush: () => undefined };
let clicked: Element | undefined;
let returning = 0;
/** Also of entries that the browser has gone from and that can be written no more. */
const left = new Map<string, Entry>();

/** Takes over the entry of a page that was just loaded; gives what the reader left in it before. */
export function openEntry(): Entry | undefined {
  return enter(history.state);
}

/** From here on every entry that is left keeps its place and focus. */
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
  document.addEventListener("click", leaveByClick, options);
  for (const move of ["wheel", "touchmove", "pointerdown"])
    addEventListener(
      move,
      () => {
        returning++;
      },
      options,
    );
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

/** Goes on to a new entry with this address; what is not on the way to it is kept first. */
export function pushEntry(address: string): void {
  keepEntry();
  id = newId();
  history.pushState({ id }, "", address);
}

/** Has the current entry another address. */
export function rewriteAddress(address: string): void {
  history.replaceState(history.state, "", address);
}

/** Follows the browser to another entry; gives what the reader left there. Nothing where the entry is new. */
export function turnToEntry(state: unknown): Entry | undefined {
  if (entryOf(state) && page.isSettled()) left.set(id, entryNow());
  return enter(state);
}

/**
 * Gives the reader the place and the focus of an entry; without a focus does what is to be done `otherwise`.
 * Goes on until what comes near is laid out and no longer moves the page, or the reader does.
 */
export function giveBack(
  { place, focus }: Pick<Entry, "place" | "focus">,
  otherwise: () => void = () => undefined,
): void {
  const mine = ++returning;
  let isFocused = false;
  let still = 0;
  const step = (frame: number) => {
    if (mine !== returning) return;
    still = place && returnTo(place) > 1 ? 0 : still + 1;
    isFocused ||= focus !== undefined && focusAgain(focus);
    const isDone = still >= stillFrames && (isFocused || !focus);
    if (!isDone && frame < mostFrames)
      requestAnimationFrame(() => {
        step(frame + 1);
      });
    else if (!isFocused) otherwise();
  };
  requestAnimationFrame(() => {
    step(1);
  });
}

/** Gives a page that is loaded again what the reader left in it, but for what they have moved themselves since (intent.ts). */
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

/** Writes the reader's place and focus into the current entry, unless its page is not what is shown. */
export function keepEntry(): void {
  if (!page.isSettled()) return;
  const entry = entryNow();
  left.set(id, entry);
  try {
    history.replaceState(entry, "");
  } catch {
    // Too many at a time for this browser: the next one writes.
  }
}

function entryNow(): Entry {
  const { activeElement, body } = document;
  const focused = activeElement && activeElement !== body ? activeElement : clicked;
  const focus = focused?.isConnected ? focusKeyOf(focused, document) : undefined;
  return { id, place: readersPlace(), focus };
}

/** A link leads away also without the app: to an anchor, to another site. Not every browser gives it the focus. */
function leaveByClick({ target }: Event): void {
  clicked = target instanceof Element ? (target.closest("a[href], button, summary") ?? undefined) : undefined;
  if (!clicked?.matches("a")) return;
  page.flush();
  keepEntry();
}

function newId(): string {
  return `${String(Date.now())}.${String(Math.random())}`;
}

function entryOf(state: unknown): Entry | undefined {
  return typeof state === "object" && state !== null && "id" in state ? (state as Entry) : undefined;
}
