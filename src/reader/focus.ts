import * as attribute from "#state/attributes.ts";
import type { EntityKey } from "#model/entity.ts";
import { isDrawn } from "#figures/roving.ts";
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

/** Returns focus to whatever opened the panel, otherwise to a link to what the panel showed. */
export function focusOpener(opener: Element | undefined, closed: EntityKey | undefined): void {
  const back = opener?.isConnected
    ? opener
    : document.querySelector(`main a[${attribute.sel}="${CSS.escape(closed ?? "")}"]`);
  if (!(back instanceof HTMLElement || back instanceof SVGElement)) return;
  const focus = (left: number) => {
    back.focus({ preventScroll: true });
    const { activeElement: now, body } = document;
    const isStillLeaving = now === body || now?.closest(`[${attribute.panel}]`);
    if (isStillLeaving && left > 0) requestAnimationFrame(() => focus(left - 1));
  };
  focus(framesToDraw);
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

/** Scrolls to the figure that holds the selected mark and focuses its headline. */
export function focusFigureOf(sel: EntityKey): void {
  const marks = [...document.querySelectorAll(`figure a[${attribute.sel}="${CSS.escape(sel)}"]`)];
  const heading = marks.find(isDrawn)?.closest("figure")?.querySelector<HTMLElement>("h1,h2,h3,h4");
  heading?.setAttribute("tabindex", "-1");
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** Goes to the part of the page that the address names, opened, or to its top, with the focus on its headline. */
export function beginPage(): void {
  const part = document.getElementById(location.hash.slice(1));
  part?.closest("details")?.setAttribute("open", "");
  if (part) part.scrollIntoView();
  else returnTo(undefined);
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}
