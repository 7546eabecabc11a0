import "#styles/page.css";
import { listenToTables, tablesShown } from "#figures/openTables.ts";
import { loadKinds, loadLiveKinds } from "#figures/registry.ts";
import { showStandings } from "#figures/standing.ts";
import { createI18n } from "#i18n/i18n.ts";
import { kindsOf } from "#page/reading.ts";
import { createStateStore } from "#state/stateStore.ts";
import { formatState } from "#state/viewState.ts";
import { arrive, wordsFound } from "./arrival.ts";
import { readBoot } from "./boot.ts";
import { connect } from "./connect.ts";
import { createCurrentView } from "./currentView.ts";
import { follow, listen } from "./delegate.ts";
import { openEntry, pushEntry, rewriteAddress } from "./entries.ts";
import { keepPage, type KeptPage } from "./keptPage.ts";
import { leaveFor } from "./leave.ts";
import { mount } from "./App.tsx";
import { showNotice } from "./notice.ts";
import { type OpenedPage, openPage } from "./openPage.ts";
import { fixHead, reflectHead, showFirstView } from "./reflect.ts";
import type { Session } from "./session.ts";
import { tellChangesSoon, tellRepairsSoon } from "./tellSoon.ts";
import { listenForPointing } from "./pointing.ts";

/**
 * Starts the app on a prerendered page (or an empty one, in development) and hydrates it.
 * Rejects when something it needs cannot be loaded; the page then stays as it is.
 * @param tapped returns the element the reader tapped before the app loaded; called once it has, so the tap can be replayed
 */
export async function start(tapped: () => Element | undefined = () => undefined): Promise<void> {
  const boot = readBoot();
  const entry = openEntry();
  const page = await openPage(boot);
  const { route, edition, state } = page;
  const store = createStateStore({ initial: state, write: writeHistory });
  const container = document.getElementById("app");
  if (!container) throw new Error("the page has no element with id app");
  const kept = container.firstElementChild ? keepPage(container) : undefined;
  // The method's own code is a part that stays as prerendered; the map in it is not.
  await (kept && route.page !== "method" ? loadLiveKinds : loadKinds)(kindsOf(route, edition));
  const i18n = createI18n(route.lang, edition.ui, "latn", edition.written);
  const current = createCurrentView({ route, here: boot.here, edition, i18n }, (view) => {
    reflectHead(view);
    // Links that are no marks, as in tables, are drawn without a standing.
    showStandings(view.edition.story, store.get());
  });
  const session: Session = { ...page, store, current };
  const running = new AbortController();
  const { signal } = running;

  listenToTables(store, signal);
  const { commands, digits } = connect(session, signal);
  listen(commands, signal);
  listenForPointing(signal);
  listenToKeysSoon(session, signal);
  fixHead();
  const onFail = () => {
    running.abort();
    putBack(session, kept);
  };
  const found = wordsFound(page);
  current.drawWith(await mount({ container, first: current.first, store, kept, onShow: current.arrived, onFail }));

  // React reports an effect's error shortly after the page has rendered.
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) throw new Error("the app failed while it started");
  showFirst(session, page);
  tellChangesSoon(store, () => ({ ...current.get(), isArriving: !current.isShown() }));
  await digits.follow();
  await arrive(page, entry, () => tapped() !== undefined, found);
  const replay = tapped();
  if (replay) follow(replay, commands);
}

/** Loads apart what leads keyboards through the page: without it each link stays a tab stop. */
function listenToKeysSoon(session: Session, signal: AbortSignal): void {
  const listenThen = async () => {
    const { listenToStructure } = await import("./structure.ts");
    listenToStructure(session, signal);
  };
  listenThen().catch(() => undefined);
}

/** Brings page, view and address into agreement, and announces what the address asked for and could not be given. */
function showFirst({ rootUrl, store, current }: Session, { edition, repairs }: OpenedPage): void {
  showFirstView(edition.story, store);
  store.set({ table: tablesShown() });
  tellRepairsSoon(repairs, current.first.i18n);
  const canonical = rootUrl.pathname + current.first.here + formatState(store.get());
  if (location.pathname + location.search !== canonical) rewriteAddress(canonical + location.hash);
}

/** Restores the prerendered page, with plain links, after the app failed and React cleared it. */
function putBack({ rootUrl, current }: Session, kept: KeptPage | undefined): void {
  kept?.putBack();
  delete document.documentElement.dataset["script"];
  const { first } = current;
  if (current.get().here === first.here) {
    showNotice("failed");
    return;
  }
  void leaveFor().then(() => {
    history.replaceState(null, "", rootUrl.pathname + first.here);
    reflectHead(first);
  });
}

function writeHistory(search: string, mode: "push" | "replace"): void {
  const address = location.pathname + search + location.hash;
  if (mode === "push" && window === window.parent) pushEntry(address);
  else rewriteAddress(address);
}
