import "#styles/page.css";
import { startTransition, useEffect, useLayoutEffect, useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import { digitsOf } from "#i18n/languages.ts";
import type { EntityKey } from "#model/entity.ts";
import { entityExists } from "#model/questions.ts";
import { loadKinds } from "#figures/registry.ts";
import { createStateStore, type StateStore } from "#state/stateStore.ts";
import { describeRepair } from "#state/repairWords.ts";
import { formatState, parseState, type Repair, type ViewState } from "#state/viewState.ts";
import { entityTitle } from "#story/EntityAccount.tsx";
import { announce } from "./announce.ts";
import { type Boot, readBoot } from "./boot.ts";
import { type Commands, follow, listen } from "./delegate.ts";
import { headOf } from "./head.ts";
import { Page } from "./Page.tsx";
import { type Place, readersPlace, returnTo } from "./place.ts";
import { kindsOf, readingOf, type StoryEdition } from "./reading.ts";
import { parseRoute, relativeHref, type Route, routePath } from "./routes.ts";

/** What is on the page now: all that `Page` is a function of, but for the view state. */
interface View {
  route: Route;
  here: string;
  edition: StoryEdition;
  i18n: I18n;
}

/**
 * Starts the app on a prerendered page (or an empty one, in development) and hydrates it.
 * Rejects when something it needs cannot be loaded; the page then stays as it is.
 * @param replay the element that the reader tapped before the app was there
 */
export async function start(replay?: Element): Promise<void> {
  const boot = readBoot();
  const rootUrl = new URL(relativeHref(boot.here, ""), location.href);
  const lang = boot.here.split("/")[0] || (Object.keys(boot.editions)[0] ?? "");
  const [edition] = await Promise.all([loadEdition(boot, rootUrl, lang), loadStyle(boot, rootUrl)]);
  const route = parseRoute(boot.here || `${lang}/`, edition.story);
  if (!route) throw new Error(`no route at "${boot.here}"`);
  const exists = (key: Parameters<typeof entityExists>[1]) => entityExists(edition.story, key);
  const { state, repairs } = parseState(location.search, exists);
  const store = createStateStore({ initial: state, write: writeHistory });
  await loadKinds(kindsOf(route, edition));
  const first: View = { route, here: boot.here, edition, i18n: createI18n(lang, edition.ui, "latn", edition.written) };
  let view = first;
  let show: (next: View) => void = () => undefined;
  let opener: Element | undefined;

  let journey = 0;
  let arrive: (() => void) | undefined;

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
    const nextEdition =
      nextLang === view.edition.story.lang ? view.edition : await loadEdition(boot, rootUrl, nextLang);
    const next = parseRoute(path || `${nextLang}/`, nextEdition.story);
    if (!next) return;
    const nextI18n = createI18n(nextLang, nextEdition.ui, store.get().digits, nextEdition.written);
    await loadKinds(kindsOf(next, nextEdition));
    if (!isWanted()) return;
    view = { route: next, here: path, edition: nextEdition, i18n: nextI18n };
    store.replaceAll(parseState(search, exists).state);
    show(view);
  };

  const commands: Commands = {
    select(key, from) {
      const before = store.get().sel;
      if (!key && !before) return;
      store.set({ sel: key });
      if (key) {
        if (from && !from.closest("[data-selection-panel]")) opener = from;
        requestAnimationFrame(() => document.getElementById("selection-title")?.focus({ preventScroll: true }));
        announce(view.i18n.t("announce.selected", { what: entityTitle(view.edition.story, key) ?? key }));
      } else {
        focusOpener(opener, before);
        announce(view.i18n.t("announce.cleared"));
      }
    },
    set(assignment) {
      const key = assignment.split("=")[0] as keyof ViewState;
      store.set({ [key]: parseState(`?${assignment}`, exists).state[key] });
    },
    navigate(url) {
      if (!url.pathname.startsWith(rootUrl.pathname)) return false;
      const path = url.pathname.slice(rootUrl.pathname.length);
      if (!parseRoute(path, view.edition.story)) return false;
      const keepsState = parseRoute(path, view.edition.story)?.lang !== view.route.lang;
      const search = url.search || (keepsState ? formatState(store.get()) : carried(store.get()));
      store.flush();
      history.replaceState(readersPlace(), "");
      history.pushState(null, "", url.pathname + search + url.hash);
      arrive = () => {
        const part = document.getElementById(url.hash.slice(1));
        if (part) part.scrollIntoView();
        else returnTo(undefined);
        document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
      };
      void go(path, search);
      return true;
    },
  };

  addEventListener("popstate", ({ state: left }: PopStateEvent) => {
    const path = location.pathname.slice(rootUrl.pathname.length);
    if (path === view.here) {
      journey++;
      arrive = undefined;
      const before = store.get().sel;
      const hadFocus = document.activeElement?.closest("[data-selection-panel]");
      store.replaceAll(parseState(location.search, exists).state);
      if (hadFocus && !store.get().sel) focusOpener(opener, before);
    } else {
      arrive = () => {
        returnTo((left as Place | null) ?? undefined);
      };
      void go(path, location.search);
    }
  });
  addEventListener("pagehide", () => {
    store.flush();
  });
  listen(commands);
  store.subscribe(() => {
    reflectState(store.get());
    const { digits } = store.get();
    if (digits !== view.i18n.digits && digitsOf(view.route.lang).includes(digits)) {
      view = { ...view, i18n: createI18n(view.route.lang, view.edition.ui, digits, view.edition.written) };
      show(view);
    }
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
    const container = document.getElementById("app");
    if (!container) throw new Error("the page has no element with id app");
    if (container.firstElementChild) hydrateRoot(container, app);
    else createRoot(container).render(app);
  });

  reflectState(state);
  tellRepairs(repairs, first.i18n);
  if (formatState(state) !== location.search) writeHistory(formatState(state), "replace");

  if (state.digits !== "latn") await go(boot.here, formatState(state));
  if (state.sel && window === window.parent && !replay) restore(state);
  if (replay) follow(replay, commands);
}

function App({
  first,
  store,
  onMount,
  onShow,
}: {
  first: View;
  store: StateStore;
  onMount: (setter: (view: View) => void) => void;
  /** Called when a view is on the page and before it is painted. */
  onShow: (view: View) => void;
}) {
  const [view, setView] = useState(first);
  useLayoutEffect(() => {
    onShow(view);
  }, [view, onShow]);
  useEffect(() => {
    onMount(setView);
  }, [onMount]);
  return (
    <Page
      key={view.here}
      route={view.route}
      reading={readingOf(view.route, view.here, view.edition, view.i18n, store)}
    />
  );
}

async function loadEdition(boot: Boot, rootUrl: URL, lang: string): Promise<StoryEdition> {
  const response = await fetch(new URL(boot.editions[lang] ?? "", rootUrl));
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`);
  return (await response.json()) as StoryEdition;
}

/** Loads the style rules that the page does not carry itself. */
function loadStyle({ style }: Boot, rootUrl: URL): Promise<void> {
  if (!style) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(style, rootUrl).href;
  return new Promise((resolve, reject) => {
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      link.remove();
      reject(new Error(`${link.href} could not be loaded`));
    };
    document.head.append(link);
  });
}

/** The part of the view state that goes along from page to page: how things are shown, not what is selected. */
function carried({ layer, digits, theme, context }: ViewState): string {
  return formatState({ ...parseState("").state, layer, digits, theme, context });
}

function writeHistory(search: string, mode: "push" | "replace"): void {
  const address = location.pathname + search + location.hash;
  if (mode === "push" && window === window.parent) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

function reflectState({ theme, layer, context }: ViewState): void {
  const { dataset } = document.documentElement;
  dataset["theme"] = theme;
  dataset["layer"] = layer;
  dataset["context"] = context ? "on" : "off";
}

function reflectHead({ route, here, edition, i18n }: View): void {
  const head = headOf(route, here, edition.story, i18n);
  const address = (path: string) => new URL(relativeHref(here, path), location.href).href;
  document.documentElement.lang = head.lang;
  document.documentElement.dir = head.dir;
  document.title = head.title;
  document.querySelector('meta[name="description"]')?.setAttribute("content", head.description);
  document.querySelector('link[rel="canonical"]')?.setAttribute("href", address(routePath(route)));
  for (const lang of edition.story.languages) {
    const link = document.querySelector(`link[rel="alternate"][hreflang="${lang}"]`);
    link?.setAttribute("href", address(routePath({ ...route, lang })));
  }
}

/** Keeps the addresses in the head from turning with the page's own, which changes without a load. */
function fixHead(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("head link[href]")) link.href = new URL(link.href).href;
}

function tellRepairs(repairs: readonly Repair[], i18n: I18n): void {
  const [repair] = repairs;
  if (repair) announce(describeRepair(repair, i18n));
}

/** Gives the focus back to what opened the panel, or else to a link to what it showed. */
function focusOpener(opener: Element | undefined, closed: EntityKey | undefined): void {
  const back = opener?.isConnected ? opener : document.querySelector(`main a[data-sel="${CSS.escape(closed ?? "")}"]`);
  if (back instanceof HTMLElement || back instanceof SVGElement) back.focus({ preventScroll: true });
}

/** Brings the figure that holds the selected mark into view and its headline into focus. */
function restore({ sel }: ViewState): void {
  const marks = [...document.querySelectorAll(`figure a[data-sel="${CSS.escape(sel ?? "")}"]`)];
  const heading = marks
    .find((mark) => mark.getClientRects().length > 0)
    ?.closest("figure")
    ?.querySelector<HTMLElement>("h1,h2,h3");
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}
