import "#styles/page.css";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import { type Digits, digitsOf } from "#i18n/languages.ts";
import { findStep } from "#model/path.ts";
import { entityExists } from "#model/questions.ts";
import { isLiveKind, loadKinds, loadLiveKinds } from "#figures/registry.ts";
import { listenToTables, showTables, tablesShown } from "#figures/openTables.ts";
import { showStandings } from "#figures/standing.ts";
import { parseAssignment } from "#state/assignment.ts";
import { attribute } from "#state/attributes.ts";
import { createStateStore } from "#state/stateStore.ts";
import { describeRepair } from "#state/repairWords.ts";
import { formatState, howShown, type Known, parseState, type Repair, type ViewState } from "#state/viewState.ts";
import { announce } from "./announce.ts";
import type { View } from "./App.tsx";
import { bootLanguage, readBoot } from "./boot.ts";
import { changeWords } from "./changeWords.ts";
import { type Commands, follow, listen } from "./delegate.ts";
import { bringIntoView, clearOfPanel, figureDrawn } from "./bringIntoView.ts";
import {
  giveBack,
  giveBackAtLoad,
  keepEntry,
  listenToLeaving,
  openEntry,
  pushEntry,
  rewriteAddress,
  turnToEntry,
} from "./entries.ts";
import { focusFigureOf, focusOpener, focusPanel, focusTable } from "./focus.ts";
import { keepPage } from "./keptPage.ts";
import { leaveByLink, leaveFor } from "./leave.ts";
import { editionLoader, loadStyle } from "./load.ts";
import { mount } from "./mount.tsx";
import { showNotice } from "./notice.ts";
import { isAtWords, isPlaced, returnTo } from "./place.ts";
import { figuresOn, kindsOf } from "#page/reading.ts";
import { keepReader } from "./redraw.ts";
import { fixHead, reflectHead, reflectState } from "./reflect.ts";
import { tellFilter } from "./tellFilter.ts";
import { listenToPointing } from "./tooltip.ts";
import { parseRoute, relativeHref, type Route } from "#page/routes.ts";

/**
 * Starts the app on a prerendered page (or an empty one, in development) and hydrates it.
 * Rejects when something it needs cannot be loaded; the page then stays as it is.
 * @param tapped gives the element that the reader tapped before the app was there; asked when it is, to do what that asks
 */
export async function start(tapped: () => Element | undefined = () => undefined): Promise<void> {
  const boot = readBoot();
  const entry = openEntry();
  const rootUrl = new URL(relativeHref(boot.here, ""), location.href);
  const lang = bootLanguage(boot);
  const editionIn = editionLoader(boot, rootUrl);
  const [edition] = await Promise.all([editionIn(lang), loadStyle(boot, rootUrl)]);
  const route = parseRoute(boot.here || `${lang}/`, edition.story);
  if (!route) throw new Error(`no route at "${boot.here}"`);
  const knownOn = (on: Route): Known => ({
    entity: (key) => entityExists(edition.story, key),
    step: (id) => on.page === "story" && findStep(edition.story, id) !== undefined,
    table: (figure) => figuresOn(on, edition.story).some(({ id }) => id === figure),
  });
  const asked = parseState(location.search, knownOn(route));
  const { repairs } = asked;
  const firstStep = findStep(edition.story, asked.state.step);
  const state = { ...asked.state, ...(firstStep && { sel: asked.state.sel ?? firstStep.sel }) };
  const store = createStateStore({ initial: state, write: writeHistory });
  const container = document.getElementById("app");
  if (!container) throw new Error("the page has no element with id app");
  const isPrerendered = container.firstElementChild !== null;
  const kept = isPrerendered ? keepPage(container) : undefined;
  await (isPrerendered ? loadLiveKinds : loadKinds)(kindsOf(route, edition));
  const first: View = { route, here: boot.here, edition, i18n: createI18n(lang, edition.ui, "latn", edition.written) };
  let view = first;
  let show: (next: View) => void = () => undefined;
  let opener: Element | undefined;
  let shown = first;
  let journey = 0;
  /** Whether the browser has turned to another entry of the history, whose page is not there yet. */
  let isTurning = false;
  /** Ends all that listens for the app. */
  const running = new AbortController();
  const { signal } = running;

  const storyIn = async (other: string) => {
    const found = await editionIn(other);
    return { story: found.story, i18n: createI18n(other, found.ui, "latn", found.written) };
  };

  /** Shows another page; where it cannot, `fail` says how to go on. A later journey overtakes this one. */
  const go = async (to: Journey, fail: () => Promise<void>) => {
    const mine = ++journey;
    showNotice("waiting");
    try {
      await travel(to, () => mine === journey);
      if (mine === journey) showNotice();
    } catch {
      if (mine === journey) await fail();
    }
  };

  const travel = async ({ path, search, depart, arrive }: Journey, isWanted: () => boolean) => {
    const nextLang = path.split("/")[0] || lang;
    const nextEdition = await editionIn(nextLang);
    const next = parseRoute(path || `${nextLang}/`, nextEdition.story);
    if (!next) return;
    if (next.page === "embed" && path !== view.here) throw new Error("the guide comes with its page only");
    const nextI18n = createI18n(nextLang, nextEdition.ui, store.get().digits, nextEdition.written);
    await loadKinds(kindsOf(next, nextEdition));
    if (!isWanted()) return;
    depart?.();
    view = { route: next, here: path, edition: nextEdition, i18n: nextI18n, arrive };
    store.replaceAll(parseState(search, knownOn(next)).state);
    show(view);
  };

  /** Writes the same page in other digits, once the code of all that it shows is there. */
  const rewrite = async (digits: Digits) => {
    try {
      await loadKinds(kindsOf(view.route, view.edition));
    } catch {
      store.set({ digits: view.i18n.digits });
      showNotice("failed");
      return;
    }
    if (store.get().digits !== digits) return;
    const i18n = createI18n(view.route.lang, view.edition.ui, digits, view.edition.written);
    view = { ...view, i18n, arrive: view === shown ? keepReader() : view.arrive };
    show(view);
  };

  /** The app has failed and React has cleared the page: it stands again as it was prerendered, with plain links. */
  const fall = () => {
    running.abort();
    kept?.putBack();
    delete document.documentElement.dataset["script"];
    if (view.here === first.here) showNotice("failed");
    else
      void leaveFor().then(() => {
        history.replaceState(null, "", rootUrl.pathname + first.here);
        reflectHead(first);
      });
  };

  /** Says what was opened, closed or gone to since the view was another. */
  const tellChange = (before: ViewState) => {
    const words = changeWords(before, store.get(), view.edition.story, view.i18n);
    if (words) announce(words);
  };

  /** Goes to the part of the page that an address names, or to its top, and to its headline. */
  const begin = () => {
    const part = document.getElementById(location.hash.slice(1));
    if (part) part.scrollIntoView();
    else returnTo(undefined);
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  };

  const commands: Commands = {
    select(key, from) {
      const before = store.get();
      const { sel, step } = before;
      const way = findStep(view.edition.story, step);
      if (!key && way) {
        if (sel === way.sel) commands.step("");
        else commands.step(way.prose);
        return;
      }
      if (!key && !sel) return;
      store.set({ sel: key });
      if (key) {
        if (from && !from.closest(`[${attribute.panel}]`)) opener = from;
        requestAnimationFrame(focusPanel);
      } else focusOpener(opener, sel);
      tellChange(before);
    },
    step(id, from) {
      const step = findStep(view.edition.story, id);
      const before = store.get();
      if (!step) {
        store.set({ step: undefined, sel: undefined }, "push");
        focusOpener(opener, before.sel);
        tellChange(before);
        return;
      }
      if (from) opener = from;
      store.set({ step: step.prose, sel: step.sel, map: step.map }, "push");
      requestAnimationFrame(() => {
        bringIntoView(step.figure);
        if (!document.activeElement?.closest(`[${attribute.path}]`)) focusPanel();
      });
      tellChange(before);
    },
    share(subject, link) {
      showNotice("waiting");
      void import("#share/openShare.tsx").then(
        ({ openShare }) => {
          showNotice();
          const { edition, i18n } = view;
          const { story, siteUrl } = edition;
          openShare({ subject, ...partOf(link), story, i18n, state: store.get(), rootUrl, siteUrl, storyIn });
        },
        () => leaveFor(link.getAttribute("href") ?? ""),
      );
    },
    set(assignment) {
      const patch = parseAssignment(assignment, knownOn(view.route));
      if (patch) store.set(patch);
    },
    leave: leaveByLink,
    navigate(url) {
      if (!url.pathname.startsWith(rootUrl.pathname)) return false;
      const path = url.pathname.slice(rootUrl.pathname.length);
      const next = parseRoute(path, view.edition.story);
      if (!next || next.page === "embed") return false;
      const search = formatState(
        parseState(`${url.search}&${formatState(howShown(store.get())).slice(1)}`, knownOn(next)).state,
      );
      const depart = () => {
        store.flush();
        keepEntry();
      };
      const arrive = () => {
        pushEntry(url.pathname + search + url.hash);
        begin();
      };
      void go({ path, search, depart, arrive }, () => leaveFor(url.href));
      return true;
    },
  };

  addEventListener(
    "popstate",
    ({ state: entry }: PopStateEvent) => {
      const path = location.pathname.slice(rootUrl.pathname.length);
      const back = turnToEntry(entry);
      if (path !== view.here) {
        isTurning = true;
        const arrive = () => {
          isTurning = false;
          if (back?.place) giveBack(back);
          else begin();
        };
        void go({ path, search: location.search, arrive }, async () => {
          await leaveFor();
          // Where the page stays, so does its address.
          rewriteAddress(rootUrl.pathname + view.here + formatState(store.get()));
          isTurning = false;
        });
        return;
      }
      journey++;
      isTurning = false;
      const before = store.get();
      store.replaceAll(parseState(location.search, knownOn(view.route)).state);
      tellChange(before);
      const { sel, step } = store.get();
      giveBack(back ?? {}, () => {
        if (sel ? sel !== before.sel : step !== before.step) focusPanel();
        else if (before.sel && !sel) focusOpener(opener, before.sel);
      });
    },
    { signal },
  );
  const flush = () => {
    store.flush();
  };
  addEventListener("pagehide", flush, { signal });
  listenToLeaving({ isSettled: () => view === shown && !isTurning, flush });
  listenToTables(store, signal);
  listen(commands, signal);
  listenToPointing(signal);
  tellFilter(store, () => ({ here: view.here, story: view.edition.story, i18n: view.i18n }));
  store.subscribe(() => {
    if (!signal.aborted) showNotice();
    reflectState(store.get());
    showStandings(view.edition.story, store.get());
    showTables(store.get());
    const { digits } = store.get();
    if (digits !== view.i18n.digits && digitsOf(view.route.lang).includes(digits)) void rewrite(digits);
  });

  fixHead();
  show = await mount({
    container,
    first,
    store,
    kept,
    onShow: (next) => {
      if (next === shown) return;
      reflectHead(next);
      next.arrive?.();
      shown = next;
    },
    onFail: fall,
  });

  // The error of an effect is told a moment after the page stands.
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) throw new Error("the app failed while it started");
  reflectState(state);
  showStandings(edition.story, state);
  showTables({ ...state, table: [...state.table, ...tablesShown()] });
  store.set({ table: tablesShown() });
  tellRepairs(repairs, first.i18n);
  const canonical = rootUrl.pathname + boot.here + formatState(store.get());
  if (location.pathname + location.search !== canonical) rewriteAddress(canonical + location.hash);

  if (state.digits !== "latn") await rewrite(state.digits);
  if (isAtWords() && state.sel && scrollY > 0) clearOfPanel();
  if (entry?.place && !tapped()) giveBackAtLoad(entry);
  else if (window === window.parent && !tapped() && !isPlaced()) {
    const [table] = state.table;
    const live = edition.story.figures.find(({ id, kind }) => id === firstStep?.figure && isLiveKind(kind));
    if (live) await figureDrawn(live.id);
    if (firstStep) bringIntoView(firstStep.figure);
    else if (state.sel) focusFigureOf(state.sel);
    else if (table) focusTable(table);
  }
  const replay = tapped();
  if (replay) follow(replay, commands);
}

/** A way to another page of the site. */
interface Journey {
  /** Below the site's root. */
  path: string;
  search: string;
  /** Called when the page is about to be left. */
  depart?: () => void;
  /** Called when the other page is there and before it is painted. */
  arrive: () => void;
}

function writeHistory(search: string, mode: "push" | "replace"): void {
  const address = location.pathname + search + location.hash;
  if (mode === "push" && window === window.parent) pushEntry(address);
  else rewriteAddress(address);
}

function partOf({ dataset }: HTMLAnchorElement): { part?: "embed" } {
  return dataset["part"] === "embed" ? { part: "embed" } : {};
}

function tellRepairs(repairs: readonly Repair[], i18n: I18n): void {
  const [repair] = repairs;
  if (repair) announce(describeRepair(repair, i18n));
}
