import { isDrawn, markBox, showsOf } from "#figures/roving.ts";
import { leftAmong, nextCounterpart, type Step, stepOfKey, stepTo, type Way } from "#figures/steps.ts";
import type { EntityKey } from "#model/entity.ts";
import * as attribute from "#state/attributes.ts";
import { bringOnScreen } from "./bringOnScreen.ts";

/** What keys in a graphic need of the story, and whom they tell. */
export interface Guide {
  /** Whether what a mark shows has no date, and so stands after what has one. */
  isUndated: (shown: EntityKey) => boolean;
  /** The marks among those of its graphic that tell the other side of what one tells, the closest first. */
  counterpartsOf: (mark: Element, marks: readonly Element[]) => readonly Element[];
  /** Called when a key leads to a part of a graphic; `from` is what had the focus. */
  arrived: (part: Element, from: Element) => void;
  /** Called when a mark has no counterpart in its graphic. */
  isAlone: () => void;
  /** Called when a key leads out of the parts of a graphic to the graphic itself. */
  left: () => void;
}

/** What of a graphic takes the focus: its marks, and what unfolds or orders them. */
const parts = `a[${attribute.sel}], summary, button`;

/**
 * Makes each graphic one tab stop and leads from mark to mark inside it, until the signal aborts: arrows, Home and End,
 * Page Up and Page Down; C to the counterpart, Esc out to the graphic itself. It listens ahead of everything else: what
 * is open closes by the same Esc, and that must still be seen to be open.
 */
export function listenToKeys(signal: AbortSignal, guide?: Guide): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.querySelector("dialog[open]")) return;
    // Not before the first Tab: finding out which marks are drawn forces a layout of every figure, even far below.
    if (event.key === "Tab") {
      keepTabStops();
      setTimeout(() => {
        if (document.activeElement instanceof SVGElement) bringOnScreen(document.activeElement);
      });
    } else if (obey(event, event.target, guide)) event.preventDefault();
  };
  addEventListener("keydown", onKeyDown, { capture: true, signal });
}

/** Does what a key asks for inside a graphic; false where it asks for nothing. */
function obey({ key, code }: KeyboardEvent, target: Element, guide: Guide | undefined): boolean {
  const graphic = target.closest(`[${attribute.roving}]`);
  const part = target.closest(parts);
  if (!graphic || (!part && target !== graphic)) return false;
  const step = stepOfKey(key);
  if (step) return takeStep(graphic, part, step, guide);
  if (!part || !guide) return false;
  // The key of the letter C types another in other scripts.
  if (code === "KeyC" || key === "c") return goToCounterpart(graphic, part, guide);
  if (key === "Escape" && !isSomethingOpen()) return leave(graphic, guide);
  return false;
}

function takeStep(graphic: Element, part: Element | null, step: Step, guide: Guide | undefined): boolean {
  // The first and the last are of what is left, from a mark that is not, too.
  const isEnd = step === "first" || step === "last";
  const all = partsOf(graphic, isEnd ? undefined : part);
  // From the graphic itself a step leads back in.
  const current = part ? all.indexOf(part) : 0;
  const undated = guide ? all.findIndex((one) => showsOf(one).some(guide.isUndated)) : -1;
  const next = part
    ? all[
        stepTo(step, current, {
          middles: all.map(middleOf),
          way: (graphic.getAttribute(attribute.roving) || undefined) as Way | undefined,
          dir: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
          last: undated > 0 ? undated - 1 : undefined,
        })
      ]
    : (all.find((one) => one === lastIn.get(graphic)) ?? all[0]);
  if ((current < 0 && !isEnd) || !next) return false;
  tour = undefined;
  focusPart(graphic, next);
  guide?.arrived(next, part ?? graphic);
  return true;
}

/** From which mark C led, and where to: from there it leads on to the next counterpart of the first, and at last back. */
let tour: { from: Element; at: Element } | undefined;

function goToCounterpart(graphic: Element, part: Element, guide: Guide): boolean {
  const marks = partsOf(graphic, part);
  const from = tour?.at === part && marks.includes(tour.from) ? tour.from : part;
  const other = nextCounterpart(from, guide.counterpartsOf(from, marks), part);
  tour = { from, at: other };
  if (other !== part) {
    focusPart(graphic, other);
    guide.arrived(other, part);
  } else guide.isAlone();
  return true;
}

/** The part of each graphic from which a key led out of it. */
const lastIn = new WeakMap<Element, Element>();

/** Makes the graphic itself the tab stop, so that Tab leads on from it. */
function leave(graphic: Element, guide: Guide): boolean {
  lastIn.set(graphic, document.activeElement ?? graphic);
  for (const part of graphic.querySelectorAll(parts)) part.setAttribute("tabindex", "-1");
  graphic.setAttribute("tabindex", "0");
  (graphic as HTMLElement | SVGElement).focus({ preventScroll: true });
  guide.left();
  return true;
}

function focusPart(graphic: Element, part: Element): void {
  graphic.removeAttribute("tabindex");
  keepOneStop([...graphic.querySelectorAll(parts)], part);
  (part as HTMLElement | SVGElement).focus();
  bringOnScreen(part);
}

/** Leaves every graphic one stop: the one there was, or the first mark that is seen where that is hidden or none was. */
export function keepTabStops(): void {
  for (const graphic of document.querySelectorAll(`[${attribute.roving}]`)) {
    const all = [...graphic.querySelectorAll(parts)];
    const seen = partsOf(graphic, document.activeElement);
    // Out of which a key led: it is the stop itself.
    if (graphic.hasAttribute("tabindex")) keepOneStop(all, undefined);
    else keepOneStop(all, stopAmong(seen) ?? seen.find((one) => one.matches("a")) ?? seen[0]);
  }
}

/** The part that has the focus, or else had it. */
export function stopAmong(all: readonly Element[]): Element | undefined {
  return all.find((one) => one === document.activeElement) ?? all.find((one) => one.getAttribute("tabindex") === "0");
}

/** Makes one of several parts the tab stop for all. */
export function keepOneStop(all: readonly Element[], stop: Element | undefined): void {
  for (const part of all) part.setAttribute("tabindex", part === stop ? "0" : "-1");
}

/**
 * What takes the focus in a graphic, is drawn and is not left out by the filter, in the order in which it stands: rows
 * may be put in another by size. `at` is among them in any case.
 */
export function partsOf(graphic: Element, at?: Element | null): Element[] {
  const place = (part: Element) => Number((part as HTMLElement | SVGElement).style.order);
  const drawn = [...graphic.querySelectorAll(parts)].filter(isDrawn).sort((a, b) => place(a) - place(b));
  const isLeftOut = (part: Element) => (part.matches("a") ? part.hasAttribute(attribute.dimmed) : undefined);
  return leftAmong(drawn, isLeftOut, at ?? undefined);
}

/** Whether Esc closes something first: the panel, the settings, the tooltip. */
function isSomethingOpen(): boolean {
  const open = `[${attribute.panel}], #tooltip:not([hidden]), details:is([${attribute.settings}], [${attribute.closes}])[open]`;
  return document.querySelector(open) !== null;
}

function middleOf(mark: Element): { x: number; y: number } {
  const box = markBox(mark);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
