import "#styles/page.css";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import { type Digits, digitsOf } from "#i18n/languages.ts";
import { findStep } from "#model/path.ts";
import { entityExists } from "#model/questions.ts";
import { isLiveKind, loadKinds, loadLiveKinds } from "#figures/registry.ts";
import { listenToTables, showTables, tablesShown } from "#figures/openTables.ts";
import { showStandings } from "#figures/standing.ts";
import { createStateStore } from "#state/stateStore.ts";
import { describeRepair } from "#state/repairWords.ts";
import { formatState, howShown, type Known, parseState, type Repair, type ViewState } from "#state/viewState.ts";
import { entityTitle } from "#story/EntityAccount.tsx";
import { announce } from "./announce.ts";
import { App, type View } from "./App.tsx";
import { readBoot } from "./boot.ts";
import { type Commands, follow, listen } from "./delegate.ts";
import { bringIntoView, clearOfPanel, figureDrawn } from "./bringIntoView.ts";
import {
  giveBack,
  giveBackAtLoad,
  listenToLeaving,
  openEntry,
  pushEntry,
  rewriteAddress,
  turnToEntry,
} from "./entries.ts";
import { focusFigureOf, focusOpener, focusPanel, focusTable } from "./focus.ts";
import { loadEdition, loadStyle } from "./load.ts";
import { isAtWords, isPlaced, returnTo } from "./place.ts";
import { figuresOn, kindsOf } from "./reading.ts";
import { fixHead, reflectHead, reflectState } from "./reflect.ts";
import { tellFilter } from "./tellFilter.ts";
import { listenToPointing } from "./tooltip.ts";
import { parseRoute, relativeHref, type Route } from "./routes.ts";

/**
 * Starts the app on a prerendered page (or an empty one, in development) and hydrates it.
 * Rejects when something it needs cannot be loaded; the page then stays as it is.
 * @param tapped gives the element that the reader tapped before the app was there; asked when it is, to do what that asks
 */
export async function start(tapped: () => Element | undefined = () => undefined): Promise<void> {
  const boot = readBoot();
  const kept = openEntry();
  const rootUrl = new URL(relativeHref(boot.here, ""), location.href);
  const lang = boot.here.split("/")[0] || (Object.keys(boot.editions)[0] ?? "");
  const [edition] = await Promise.all([loadEdition(boot, rootUrl, lang), loadStyle(boot, rootUrl)]);
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
  await (isPrerendered ? loadLiveKinds : loadKinds)(kindsOf(route, edition));
  const first: View = { route, here: boot.here, edition, i18n: createI18n(lang, edition.ui, "latn", edition.written) };
  let view = first;
  let show: (next: View) => void = () => undefined;
  let opener: Element | undefined;

  let journey = 0;
  let arrive: (() => void) | undefined;

  const editionIn = async (wanted: string) =>
    wanted === view.edition.story.lang ? view.edition : loadEdition(boot, rootUrl, wanted);

  const storyIn = async (other: string) => {
    const found = await editionIn(other);
    return { story: found.story, i18n: createI18n(other, found.ui, "latn", found.written) };
  };

  /** Shows another page; where it cannot be loaded, the browser fetches it whole. A later journey overtakes this one. */
  const go = async (path: string, search: string) => {
    const mine = ++journey;
    try {
      await travel(path, search, () => mine === journey);
    } catch {
      if (mine === journey) location.reload();
    }
  };

  const travel = async (path: string, search: string, isWanted: () => boolean) => {
    const nextLang = path.split("/")[0] || lang;
    const nextEdition = await editionIn(nextLang);
    const next = parseRoute(path || `${nextLang}/`, nextEdition.story);
    if (!next) return;
    if (next.page === "embed" && path !== view.here) throw new Error("the guide comes with its page only");
    const nextI18n = createI18n(nextLang, nextEdition.ui, store.get().digits, nextEdition.written);
    await loadKinds(kindsOf(next, nextEdition));
    if (!isWanted()) return;
    view = { route: next, here: path, edition: nextEdition, i18n: nextI18n };
    store.replaceAll(parseState(search, knownOn(next)).state);
    show(view);
  };

  /** Writes the same page in other digits, once the code of all that it shows is there. */
  const rewrite = async (digits: Digits) => {
    await loadKinds(kindsOf(view.route, view.edition));
    if (store.get().digits !== digits) return;
    view = { ...view, i18n: createI18n(view.route.lang, view.edition.ui, digits, view.edition.written) };
    show(view);
  };

  /** Says what was opened, closed or gone to since the view was another. */
  const tellChange = (before: ViewState) => {
    const { story } = view.edition;
    const { t } = view.i18n;
    const { sel, step: id } = store.get();
    const step = findStep(story, id);
    if (step && id !== before.step)
      announce(t("path.announce", { number: step.number, total: step.total, chapter: step.chapter }));
    else if (!step && before.step) announce(t("path.left"));
    else if (sel && sel !== before.sel) announce(t("announce.selected", { what: entityTitle(story, sel) ?? sel }));
    else if (!sel && before.sel) announce(t("announce.cleared"));
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
        if (from && !from.closest("[data-selection-panel]")) opener = from;
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
        if (!document.activeElement?.closest("[data-path]")) focusPanel();
      });
      tellChange(before);
    },
    share(subject, link) {
      void import("./share/openShare.tsx").then(
        ({ openShare }) => {
          const { edition, i18n } = view;
          const { story, siteUrl } = edition;
          openShare({ subject, ...partOf(link), story, i18n, state: store.get(), rootUrl, siteUrl, storyIn });
        },
        () => {
          location.assign(link.href);
        },
      );
    },
    set(assignment) {
      const key = assignment.split("=")[0] as keyof ViewState;
      store.set({ [key]: parseState(`?${assignment}`, knownOn(view.route)).state[key] });
    },
    navigate(url) {
      if (!url.pathname.startsWith(rootUrl.pathname)) return false;
      const path = url.pathname.slice(rootUrl.pathname.length);
      const next = parseRoute(path, view.edition.story);
      if (!next || next.page === "embed") return false;
      const search = formatState(
        parseState(`${url.search}&${formatState(howShown(store.get())).slice(1)}`, knownOn(next)).state,
      );
      store.flush();
      pushEntry(url.pathname + search + url.hash);
      arrive = begin;
      void go(path, search);
      return true;
    },
  };

  addEventListener("popstate", ({ state: entry }: PopStateEvent) => {
    const path = location.pathname.slice(rootUrl.pathname.length);
    const back = turnToEntry(entry);
    if (path !== view.here) {
      arrive = () => {
        if (back?.place) giveBack(back);
        else begin();
      };
      void go(path, location.search);
      return;
    }
    journey++;
    arrive = undefined;
    const before = store.get();
    store.replaceAll(parseState(location.search, knownOn(view.route)).state);
    tellChange(before);
    const { sel, step } = store.get();
    giveBack(back ?? {}, () => {
      if (sel ? sel !== before.sel : step !== before.step) focusPanel();
      else if (before.sel && !sel) focusOpener(opener, before.sel);
    });
  });
  addEventListener("pagehide", () => {
    store.flush();
  });
  listenToLeaving({
    isSettled: () => arrive === undefined,
    flush: () => {
      store.flush();
    },
  });
  listenToTables(store);
  listen(commands);
  listenToPointing();
  tellFilter(store, () => ({ here: view.here, story: view.edition.story, i18n: view.i18n }));
  store.subscribe(() => {
    reflectState(store.get());
    showStandings(view.edition.story, store.get());
    showTables(store.get());
    const { digits } = store.get();
    if (digits !== view.i18n.digits && digitsOf(view.route.lang).includes(digits)) void rewrite(digits);
  });

  fixHead();
  await new Promise<void>((resolve) => {
    const app = (
      <App
        first={first}
        store={store}
        onMount={(setter) => {
          show = (next) => {
            startTransition(() => {
              setter(next);
            });
          };
          resolve();
        }}
        onShow={(shown) => {
          if (shown === first) return;
          reflectHead(shown);
          arrive?.();
          arrive = undefined;
        }}
      />
    );
    if (isPrerendered) hydrateRoot(container, app);
    else createRoot(container).render(app);
  });

  reflectState(state);
  showStandings(edition.story, state);
  showTables({ ...state, table: [...state.table, ...tablesShown()] });
  store.set({ table: tablesShown() });
  tellRepairs(repairs, first.i18n);
  const canonical = rootUrl.pathname + boot.here + formatState(store.get());
  if (location.pathname + location.search !== canonical) rewriteAddress(canonical + location.hash);

  if (state.digits !== "latn") await go(boot.here, formatState(store.get()));
  if (isAtWords() && state.sel && scrollY > 0) clearOfPanel();
  if (kept?.place && !tapped()) giveBackAtLoad(kept);
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
