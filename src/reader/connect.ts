import { loadKinds } from "#figures/registry.ts";
import { createI18n } from "#i18n/i18n.ts";
import { kindsOf } from "#page/reading.ts";
import { parseState } from "#state/viewState.ts";
import { bringIntoView } from "./bringIntoView.ts";
import { viewCommands } from "./commands.ts";
import type { Commands } from "./delegate.ts";
import { destinationOf } from "./destination.ts";
import { createDigitWriter, type DigitWriter } from "./digits.ts";
import { giveBack, keepBeforeLink, keepEntry, listenToLeaving, pushEntry } from "./entries.ts";
import { beginPage } from "./focus.ts";
import type { FocusKey } from "./focusKey.ts";
import { hearCommand, shareCommand } from "./lateCommands.ts";
import { createJourneys, type Journeys } from "./journeys.ts";
import { leaveByLink, leaveFor } from "./leave.ts";
import { loadAhead } from "./loadAhead.ts";
import { keepPlace } from "./settle.ts";
import { showNotice } from "./notice.ts";
import { createPanelFocus } from "./panelFocus.ts";
import { readersPlace } from "./place.ts";
import { keepReader } from "./redraw.ts";
import type { Session } from "./session.ts";
import { showView } from "./reflect.ts";
import { listenToHistory } from "./turning.ts";
import { viewLoader } from "./openPage.ts";

/** What the page needs from the app once its parts are connected. */
interface Connected {
  commands: Commands;
  digits: DigitWriter;
}

/** Connects commands, navigation, history and digits on one of our pages, until the signal aborts. */
export function connect(session: Session, signal: AbortSignal): Connected {
  const { store, current, knownOn } = session;
  const story = () => current.get().edition.story;
  const focus = createPanelFocus({ showFigure: bringIntoView, keepPlace });
  const load = viewLoader(session, current.first.route.lang);
  const journeys = createJourneys({
    load,
    show: (view, search) => current.show(view, () => store.replaceAll(parseState(search, knownOn(view.route)).state)),
    showNotice,
  });
  const isTurning = listenToHistory(session, { journeys, focus }, signal);
  const flush = () => store.flush();
  addEventListener("pagehide", flush, { signal });
  listenToLeaving({ isSettled: () => current.isShown() && !isTurning(), flush });

  const digits = digitsOn(session);
  store.subscribe(() => {
    if (!signal.aborted) showNotice();
    showView(story(), store.get());
    void digits.follow();
  });
  const commands: Commands = {
    ...viewCommands({ store, story, known: () => knownOn(current.get().route), focus }),
    share: shareCommand(session),
    hear: hearCommand(session),
    leave: (event) => {
      keepBeforeLink();
      leaveByLink(event);
    },
    navigate: (url) => navigate(url, session, journeys),
  };
  loadAhead((url) => {
    const to = pageAt(url, session);
    // What fails now is loaded again, or left to the browser, when the link is followed.
    if (to) load(to.path).catch(() => undefined);
    return Boolean(to);
  }, signal);
  return { commands, digits };
}

function pageAt(url: URL, { rootUrl, store, current, knownOn }: Session) {
  const { story } = current.get().edition;
  return destinationOf(url, { rootPath: rootUrl.pathname, story, state: store.get(), knownOn });
}

function navigate(url: URL, session: Session, journeys: Journeys): boolean {
  const to = pageAt(url, session);
  if (!to) return false;
  const { store, current } = session;
  const isTranslation = inAnyLanguage(to.path) === inAnyLanguage(current.get().here);
  let begin = beginPage;
  const depart = () => {
    store.flush();
    keepEntry();
    const place = isTranslation ? readersPlace() : undefined;
    if (place) begin = () => giveBack({ place, focus: languageLink });
  };
  const arrive = () => {
    pushEntry(url.pathname + to.search + url.hash);
    begin();
  };
  void journeys.go({ ...to, depart, arrive }, () => leaveFor(url.href));
  return true;
}

const languageLink: FocusKey = { within: "", what: "header a[hreflang]", nth: 0 };

/** What a page's path is without its language, which comes first. */
function inAnyLanguage(path: string): string {
  return path.replace(/^[^/]*/, "");
}

function digitsOn({ store, current }: Session): DigitWriter {
  return createDigitWriter({
    store,
    written: () => ({ lang: current.get().route.lang, digits: current.get().i18n.digits }),
    load: () => loadKinds(kindsOf(current.get().route, current.get().edition)),
    redraw: (digits) => {
      const view = current.get();
      const i18n = createI18n(view.route.lang, view.edition.ui, digits, view.edition.written);
      current.show({ ...view, i18n, arrive: current.isShown() ? keepReader() : view.arrive });
    },
    fail: () => showNotice("failed"),
  });
}
