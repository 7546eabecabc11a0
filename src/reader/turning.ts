import { formatState, parseState, type ViewState } from "#state/viewState.ts";
import { type Entry, giveBack, rewriteAddress, turnToEntry } from "./entries.ts";
import { beginPage, focusPanel } from "./focus.ts";
import type { Journeys } from "./journeys.ts";
import { leaveFor } from "./leave.ts";
import type { PanelFocus } from "./panelFocus.ts";
import type { Session } from "./session.ts";

/**
 * Follows the browser back and forth through its history, until the signal aborts.
 * @returns whether it has turned to an entry whose page is not there yet
 */
export function listenToHistory(
  { rootUrl, knownOn, store, current }: Session,
  { journeys, focus }: { journeys: Journeys; focus: PanelFocus },
  signal: AbortSignal,
): () => boolean {
  let isTurning = false;

  const fail = async () => {
    await leaveFor();
    // If the page stays, so does its address.
    rewriteAddress(rootUrl.pathname + current.get().here + formatState(store.get()));
    isTurning = false;
  };

  const turnPage = (path: string, back: Entry | undefined) => {
    isTurning = true;
    const arrive = () => {
      isTurning = false;
      if (back?.place) giveBack(back);
      else beginPage();
    };
    void journeys.go({ path, search: location.search, arrive }, fail);
  };

  const turnView = (back: Entry | undefined) => {
    journeys.callOff();
    isTurning = false;
    const before = store.get();
    store.replaceAll(parseState(location.search, knownOn(current.get().route)).state);
    const to = focusAfter(before, store.get());
    giveBack(back ?? {}, () => {
      if (to === "panel") focusPanel();
      else if (to === "opener") focus.back(before.sel);
    });
  };

  const onPopState = ({ state: entry }: PopStateEvent) => {
    const path = location.pathname.slice(rootUrl.pathname.length);
    const back = turnToEntry(entry);
    if (path === current.get().here) turnView(back);
    else turnPage(path, back);
  };
  addEventListener("popstate", onPopState, { signal });
  // What was on its way when the page was left never comes to a page that the browser has kept.
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    journeys.callOff();
    if (isTurning) void fail();
  };
  addEventListener("pageshow", onPageShow, { signal });
  return () => isTurning;
}

/** Where the focus belongs after the view changed: in what opened, or on what opened that which closed. */
export function focusAfter(before: ViewState, after: ViewState): "panel" | "opener" | undefined {
  const isOpened = after.sel ? after.sel !== before.sel : after.step !== before.step;
  if (isOpened) return "panel";
  return before.sel && !after.sel ? "opener" : undefined;
}
