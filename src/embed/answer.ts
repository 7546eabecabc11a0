import { listenToPointing } from "#reader/tooltip.ts";
import { focusOpener, focusPanel } from "#reader/focus.ts";
import { markSelected, showsOf } from "#figures/roving.ts";
import type { EntityKey } from "#model/entity.ts";
import * as attribute from "#state/attributes.ts";
import { formatState, parseState, type ViewState } from "#state/viewState.ts";
import { addRules } from "./addRules.ts";
import type { Answers } from "./answers.ts";
import { showPanel, unfoldToSelected } from "./showOpened.ts";

declare global {
  interface Window {
    /** From a script of its own: a sandbox without an origin may not fetch. */
    figAnswers?: Answers;
  }
}

/**
 * Answers the first taps in an embed with what was prerendered, so that a reader does not wait for the app. What it has
 * no answer to, the app does (frame.ts); it then goes, and its view is where the app begins.
 */
function startAnswering({ rules, panels }: Answers): void {
  const { figFrame: frame } = window;
  if (!frame || frame.isTaken) return;
  addRules(rules);
  const known = { entity: (key: string) => key in panels, step: () => false, subject: () => false, table: () => false };
  // In an embed's address the theme is the host's look, no part of the view.
  const first: ViewState = { ...parseState(location.search, known).state, theme: "auto" };
  const ownPage = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? "";
  const listening = new AbortController();
  let opener: Element | undefined;
  let state: ViewState = first;

  const show = (sel: EntityKey | undefined) => {
    state = { ...first, sel };
    document.querySelector(`[${attribute.panel}]`)?.remove();
    const opened = sel && panels[sel];
    if (opened) document.getElementById("main")?.insertAdjacentHTML("afterend", frame.markup(opened.html));
    lightMarks(new Set(opened?.related));
    unfoldToSelected();
    const query = formatState(state);
    showAddress(query);
    frame.asked = query.slice(1);
    frame.tellState(frame.asked, ownPage + query);
  };
  const close = () => {
    const closed = state.sel;
    if (!closed) return false;
    show(undefined);
    focusOpener(opener, closed);
    return true;
  };
  frame.answer = (target) => {
    if (target.closest(`[${attribute.set}="sel="]`)) return close();
    const link = target.closest(`a[${attribute.sel}]`);
    const sel = link?.getAttribute(attribute.sel);
    if (!link || !sel || !(sel in panels)) return false;
    if (!link.closest(`[${attribute.panel}]`)) opener = link;
    show(sel as EntityKey);
    focusPanel();
    showPanel();
    return true;
  };
  frame.endAnswers = () => {
    listening.abort();
    document.querySelector(`[${attribute.panel}]`)?.remove();
    document.getElementById("tooltip")?.remove();
    lightMarks(new Set());
    showAddress("");
  };
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close(), { signal: listening.signal });
  listenToPointing(listening.signal);
}

/** Has the link to the figure's own page lead to what is seen. */
function showAddress(query: string): void {
  const own = document.querySelector<HTMLAnchorElement>(`[${attribute.ownPage}]`);
  if (own) own.search = query;
}

function lightMarks(related: ReadonlySet<string>): void {
  for (const mark of document.querySelectorAll(`main a[${attribute.sel}]`))
    markSelected(
      mark,
      showsOf(mark).some((key) => related.has(key)),
    );
}

if (window.figAnswers) startAnswering(window.figAnswers);
