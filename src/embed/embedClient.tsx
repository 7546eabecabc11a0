import "#styles/page.css";
import "./embed.css";
import { startTransition, useEffect, useLayoutEffect, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import { digitsOf } from "#i18n/languages.ts";
import { isDrawn } from "#figures/roving.ts";
import { loadKinds, loadLiveKinds } from "#figures/registry.ts";
import { listenToTables, showTables, tablesShown } from "#figures/openTables.ts";
import { showStandings } from "#figures/standing.ts";
import { entityExists } from "#model/questions.ts";
import { parseAssignment } from "#state/assignment.ts";
import { attribute } from "#state/attributes.ts";
import { createStateStore, type StateStore } from "#state/stateStore.ts";
import { describeRepair } from "#state/repairWords.ts";
import { formatState, type Known, parseState, type Theme, type ViewState } from "#state/viewState.ts";
import { entityTitle } from "#story/EntityAccount.tsx";
import { announce } from "#reader/announce.ts";
import { copyText } from "#page/copying.ts";
import { follow, listen, type Commands } from "#reader/delegate.ts";
import { focusOpener, focusPanel } from "#reader/focus.ts";
import { keepPage } from "#reader/keptPage.ts";
import { keepReader } from "#reader/redraw.ts";
import { readingOf, kindsOf, type StoryEdition } from "#page/reading.ts";
import { reflectState } from "#reader/reflect.ts";
import { relativeHref } from "#page/routes.ts";
import { tellFilter } from "#reader/tellFilter.ts";
import { listenToPointing } from "#reader/tooltip.ts";
import { type Embedded, embeddedPage, embeddedRoute, wholeStory } from "#page/embedded.ts";
import { EmbedPage } from "./EmbedPage.tsx";
import type { Frame } from "./frame.ts";
import { linkTo } from "./linkTo.ts";

declare global {
  interface Window {
    /** The story in the embed's language, from a script of its own: a sandbox without an origin may not fetch. */
    figEdition?: StoryEdition;
    /** All style rules, of which an embed itself carries only those that it needs. */
    figRules?: readonly string[];
  }
}

/** How long a host may take to give a frame the height that it asked for. */
const hostAnswersMs = 500;

/** Hydrates the embed that this script was loaded into. */
async function start(frame: Frame, edition: StoryEdition, rules: readonly string[]): Promise<void> {
  addRules(rules);
  const container = document.getElementById("app");
  const text = document.getElementById("boot")?.textContent;
  if (!container || !text) throw new Error("the embed carries no app or no boot data");
  const embedded = JSON.parse(text) as Embedded;
  const { lang } = edition.story;
  const known: Known = {
    entity: (key) => entityExists(edition.story, key),
    step: () => false,
    table: (figure) => figure === embedded.of,
  };
  const route = embeddedRoute(lang, embedded.of);
  const kinds = kindsOf(route, edition).slice(0, embedded.of === wholeStory ? 1 : undefined);
  const { state: asked, repairs } = parseState(frame.asked ?? location.search, known);
  // In an embed's address the theme is the host's look, no part of the view.
  const state: ViewState = frame.asked === undefined ? { ...asked, theme: "auto" } : asked;
  const siteUrl = edition.siteUrl ?? new URL(relativeHref(embedded.here, ""), location.href).href;
  const store = createStateStore({ initial: state, write: () => undefined });
  let i18n = createI18n(lang, edition.ui, "latn", edition.written);
  let rewrite: (next: I18n) => void = () => undefined;
  let redrawn: (() => void) | undefined;
  let opener: Element | undefined;

  const commands: Commands = {
    select(key, from) {
      const before = store.get().sel;
      if (!key && !before) return;
      store.set({ sel: key });
      if (key) {
        if (from && !from.closest(`[${attribute.panel}]`)) opener = from;
        requestAnimationFrame(() => {
          focusPanel();
          showOpened();
        });
      } else focusOpener(opener, before);
      announce(
        key
          ? i18n.t("announce.selected", { what: entityTitle(edition.story, key) ?? key })
          : i18n.t("announce.cleared"),
      );
    },
    step: () => undefined,
    set(assignment) {
      const patch = parseAssignment(assignment, known);
      if (patch) store.set(patch);
    },
    navigate: () => false,
  };
  const tell = () => {
    const query = formatState(store.get());
    frame.tellState(query.slice(1), siteUrl + embeddedPage(lang, embedded.of) + query);
  };

  const running = new AbortController();
  const { signal } = running;
  listenToTables(store, signal);
  listen(commands, signal);
  listenToPointing(signal);
  tellFilter(store, () => ({ here: embedded.here, story: edition.story, i18n }));
  /** Writes the embed in the digits of the view. */
  const followDigits = () => {
    const { digits } = store.get();
    if (digits === i18n.digits || !digitsOf(lang).includes(digits)) return;
    i18n = createI18n(lang, edition.ui, digits, edition.written);
    void loadKinds(kinds).then(() => {
      redrawn = keepReader();
      rewrite(i18n);
    });
  };
  store.subscribe(() => {
    showState(edition, store);
    tell();
    followDigits();
  });

  await loadLiveKinds(kinds);
  const kept = keepPage(container);
  await new Promise<void>((resolve, reject) => {
    const copying = {
      address: () => linkTo(formatState(store.get()), frame.page, siteUrl + embeddedPage(lang, embedded.of)),
      copy: copyField,
    };
    const Embed = () => {
      const [words, setWords] = useState(i18n);
      useEffect(() => {
        rewrite = (next) => {
          startTransition(() => {
            setWords(next);
          });
        };
        resolve();
      }, []);
      useLayoutEffect(() => redrawn?.(), [words]);
      const reading = {
        ...readingOf(route, embedded.here, edition, words, store),
        isEmbed: true,
        keptPart: kept.part,
      };
      return <EmbedPage key={words.digits} embedded={embedded} reading={reading} copying={copying} />;
    };
    const fall = () => {
      running.abort();
      root.unmount();
      kept.putBack();
      frame.failed();
    };
    const root = hydrateRoot(container, <Embed />, {
      onUncaughtError(error) {
        reportError(error);
        reject(error instanceof Error ? error : new Error(String(error)));
        queueMicrotask(fall);
      },
    });
  });

  // The error of an effect is told a moment after the embed stands.
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) return;
  showState(edition, store);
  showTables({ ...state, table: [...state.table, ...tablesShown()] });
  const [repair] = repairs;
  if (repair) announce(describeRepair(repair, i18n));
  followDigits();
  tell();
  unfoldToSelected();
  frame.started((query) => {
    store.replaceAll(parseState(query, known).state);
    unfoldToSelected();
  });
  if (frame.kept) {
    const copy = frame.kept.closest<HTMLElement>(`[${attribute.copy}]`);
    if (copy) copy.click();
    else follow(frame.kept, commands);
  }
}

/** The theme is the host's, unless the view names one. */
function showState(edition: StoryEdition, store: StateStore): void {
  const { theme, ...view } = store.get();
  const shown = document.documentElement.dataset["theme"] as Theme | undefined;
  reflectState({ ...view, theme: theme === "auto" ? (shown ?? theme) : theme });
  showStandings(edition.story, store.get());
  showTables(store.get());
}

/** Shows all of a folded graphic where a view selects what lies in the part that is not seen; never folds it. */
function unfoldToSelected(): void {
  const fold = document.querySelector(`[${attribute.fold}]`);
  const more = fold?.querySelector(`[${attribute.more}]`);
  const whole = more?.querySelector("input");
  if (!fold || !more || !whole || whole.checked || !isDrawn(more)) return;
  const marks = [...fold.querySelectorAll(`[${attribute.graphic}] a[${attribute.selected}]`)].filter(isDrawn);
  const seenTo = more.getBoundingClientRect().top;
  whole.checked = marks.length > 0 && marks.every((mark) => mark.getBoundingClientRect().top > seenTo);
}

/** Copies what a field holds in the way that a sandbox without an origin allows, too. */
async function copyField(field: HTMLInputElement): Promise<boolean> {
  let isCopied = false;
  const give = (event: ClipboardEvent) => {
    // Browsers copy nothing of a field that is not seen, and still say that they copied.
    event.clipboardData?.setData("text/plain", field.value);
    event.preventDefault();
    isCopied = true;
  };
  field.select();
  document.addEventListener("copy", give);
  document.execCommand("copy");
  document.removeEventListener("copy", give);
  return isCopied || copyText(field.value);
}

/** Brings what was opened into view, and again when the host has given the frame its height. */
function showOpened(): void {
  const show = () => {
    document.querySelector(`[${attribute.panel}]`)?.scrollIntoView({ block: "nearest" });
  };
  show();
  addEventListener("resize", show, { once: true });
  setTimeout(() => {
    removeEventListener("resize", show);
  }, hostAnswersMs);
}

/** Adds rules to the embed's own: policies let a script do that where they refuse it a sheet. */
function addRules(rules: readonly string[]): void {
  const [own] = document.styleSheets;
  for (const rule of rules) {
    try {
      own?.insertRule(rule, own.cssRules.length);
    } catch {
      // As in a sheet, what a browser does not know is left out.
    }
  }
}

const { figFrame, figEdition, figRules = [] } = window;
if (figFrame && figEdition && !figFrame.isTaken) {
  figFrame.isTaken = true;
  start(figFrame, figEdition, figRules).catch((reason: unknown) => {
    reportError(reason);
    figFrame.failed();
  });
}
