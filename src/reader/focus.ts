import * as attribute from "#state/attributes.ts";
import type { EntityKey } from "#model/entity.ts";
import { isDrawn } from "#figures/roving.ts";
import { bringOnScreen } from "./bringOnScreen.ts";
import { elementOfKey, type FocusKey } from "./focusKey.ts";
import { returnTo } from "./place.ts";

/** Returns focus to an element, or to the control that unfolds it, without scrolling; returns whether it did. */
export function focusAgain(key: FocusKey): boolean {
  const found = elementOfKey<Element>(key, document, isDrawn);
  const folded = found?.closest("details:not([open])")?.querySelector("summary");
  const target = folded ?? found;
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return false;
  if (target.closest(`[${attribute.roving}]`)) target.setAttribute("tabindex", "0");
  target.focus({ preventScroll: true });
  return document.activeElement === target;
}

/** A drawing that was hidden while the page made room for the panel is shown again within some frames. */
const framesToDraw = 8;

/**
 * Returns focus to whatever opened the panel, otherwise to a link to what the panel showed. Who uses a mouse may have read
 * on; who uses keys goes on from what has the focus, and sees it.
 */
export function focusOpener(opener: Element | undefined, closed: EntityKey | undefined): void {
  const back = opener?.isConnected
    ? opener
    : (drawnAlike(opener) ?? document.querySelector(`main a[${attribute.sel}="${CSS.escape(closed ?? "")}"]`));
  const focus = (left: number) => {
    const { activeElement: now, body } = document;
    const isLeaving = now === body || now?.closest(`[${attribute.panel}]`) || isAlike(now, back);
    if (!isLeaving) return;
    const seen = drawnAlike(back) ?? back;
    if (seen instanceof HTMLElement || seen instanceof SVGElement) seen.focus({ preventScroll: true });
    if (left > 0) requestAnimationFrame(() => focus(left - 1));
    else if (seen?.matches(":focus-visible")) bringOnScreen(seen);
  };
  focus(framesToDraw);
}

/** A link itself; of a mark whose drawing is not shown at this width, its like in the one that is. */
export function drawnAlike(opener: Element | null | undefined): Element | undefined {
  // One that is gone, as its drawing was drawn anew, has its like anywhere.
  const alike = opener ? (opener.closest("figure") ?? document).querySelectorAll(`a[${attribute.sel}]`) : [];
  return [opener, ...alike].find((one) => isAlike(one, opener) && one.isConnected && isDrawn(one)) ?? undefined;
}

function isAlike(one: Element | null | undefined, other: Element | null | undefined): one is Element {
  const of = (link: Element | null | undefined) => link?.getAttribute(attribute.sel);
  return one != null && (one === other || (of(one) != null && of(one) === of(other)));
}

/** Focuses the panel's headline. */
export function focusPanel(): void {
  document.getElementById("selection-title")?.focus({ preventScroll: true });
}

/** Scrolls to a figure's open table and focuses the control that closes it. */
export function focusTable(figure: string): void {
  const summary = document.querySelector<HTMLElement>(`details[${attribute.table}="${CSS.escape(figure)}"] summary`);
  summary?.scrollIntoView({ block: "start" });
  summary?.focus({ preventScroll: true });
}

/** Scrolls to the figure that holds the selected mark, focuses its headline, and returns it. */
export function focusFigureOf(sel: EntityKey): HTMLElement | undefined {
  const marks = [...document.querySelectorAll(`figure a[${attribute.sel}="${CSS.escape(sel)}"]`)];
  const figure = marks.find(isDrawn)?.closest("figure");
  const heading = figure?.querySelector<HTMLElement>("h1,h2,h3,h4");
  heading?.setAttribute("tabindex", "-1");
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
  return figure ?? undefined;
}

/** Goes to the part of the page that the address names, opened, or to its top, with the focus there or on the headline. */
export function beginPage(): void {
  const part = focusablePart(location.hash);
  part?.closest("details")?.setAttribute("open", "");
  if (part) part.scrollIntoView();
  else returnTo(undefined);
  (part ?? document.querySelector<HTMLElement>("main h1"))?.focus({ preventScroll: true });
}

/** The part of the page that an anchor names, which from now on takes the focus where a link leads to it. */
export function focusablePart(hash: string): HTMLElement | undefined {
  const part = document.getElementById(hash.slice(1)) ?? undefined;
  if (part && part.tabIndex < 0) part.tabIndex = -1;
  return part;
}
