import "#styles/page.css";
import "./embed.css";
import { listenToTables } from "#figures/openTables.ts";
import { loadLiveKinds } from "#figures/registry.ts";
import type { Story } from "#model/story.ts";
import { readingOf, type StoryEdition } from "#page/reading.ts";
import { viewCommands } from "#reader/commands.ts";
import { type Commands, follow, listen } from "#reader/delegate.ts";
import { focusPanel } from "#reader/focus.ts";
import { listenToKeys } from "#reader/keys.ts";
import { keepPage } from "#reader/keptPage.ts";
import { createPanelFocus } from "#reader/panelFocus.ts";
import { showFirstView, showView } from "#reader/reflect.ts";
import { listenToPointing } from "#reader/tooltip.ts";
import { tellChangesSoon, tellRepairsSoon } from "#reader/tellSoon.ts";
import * as attribute from "#state/attributes.ts";
import { createStateStore, type StateStore } from "#state/stateStore.ts";
import { formatState, parseState, type Theme } from "#state/viewState.ts";
import { copyText } from "#page/copying.ts";
import { addRules } from "./addRules.ts";
import { createEmbedWords, type EmbedWords, mountEmbed } from "./mountEmbed.tsx";
import type { Frame } from "./frame.ts";
import { linkTo } from "./linkTo.ts";
import { type OpenedEmbed, openEmbed } from "./openEmbed.ts";
import { showPanel, unfoldToSelected } from "./showOpened.ts";

declare global {
  interface Window {
    /** The story in the embed's language, from a script of its own: a sandbox without an origin may not fetch. */
    figEdition?: StoryEdition;
    /** All style rules, of which an embed itself carries only those that it needs. */
    figRules?: readonly string[];
  }
}

/** Hydrates the embed that this script was loaded into. */
async function start(frame: Frame, edition: StoryEdition): Promise<void> {
  const container = document.getElementById("app");
  if (!container) throw new Error("the embed has no element with id app");
  const opened = openEmbed(edition, frame.asked);
  const store = createStateStore({ initial: opened.state, write: () => undefined });
  const running = new AbortController();
  const { signal } = running;
  const words = createEmbedWords(edition, opened.kinds, store);
  const commands = commandsOf(opened, edition.story, store);
  listenToTables(store, signal);
  listen(commands, signal);
  listenToPointing(signal);
  listenToKeys(signal);
  const tell = () => {
    const query = formatState(store.get());
    frame.tellState(query.slice(1), opened.ownPage + query);
  };
  store.subscribe(() => {
    showView(edition.story, store.get(), themeOf(store));
    tell();
    void words.follow();
  });

  await loadLiveKinds(opened.kinds);
  const wasInPanel = document.activeElement?.closest(`[${attribute.panel}]`);
  frame.endAnswers?.();
  await mount({ frame, container, opened, edition, store, words, running });

  // React reports an effect's error shortly after the embed has rendered.
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) return;
  showFirstView(edition.story, store, themeOf(store));
  tellRepairsSoon(opened.repairs, words.get());
  tellChangesSoon(store, () => ({
    here: opened.embedded.here,
    edition,
    i18n: words.get(),
    isArriving: words.isArriving(),
  }));
  void words.follow();
  tell();
  unfoldToSelected();
  if (wasInPanel) focusPanel();
  frame.started((query) => {
    store.replaceAll(parseState(query, opened.known).state);
    unfoldToSelected();
  });
  replay(frame.kept, commands);
}

/** Embeds have no guided path and no navigation between pages; their links open our pages. */
function commandsOf({ known }: OpenedEmbed, story: Story, store: StateStore): Commands {
  const { select, set, tab } = viewCommands({
    store,
    story: () => story,
    known: () => known,
    focus: createPanelFocus({ showPanel }),
  });
  return { select, set, tab, step: () => undefined, navigate: () => false };
}

interface Parts {
  frame: Frame;
  container: HTMLElement;
  opened: OpenedEmbed;
  edition: StoryEdition;
  store: StateStore;
  words: EmbedWords;
  running: AbortController;
}

async function mount({ frame, container, opened, edition, store, words, running }: Parts): Promise<void> {
  const { embedded, route, ownPage } = opened;
  const kept = keepPage(container);
  const draw = await mountEmbed({
    container,
    first: words.get(),
    embedded,
    copying: { address: () => linkTo(formatState(store.get()), frame.page, ownPage), copy: copyField },
    readingIn: (i18n) => ({
      ...readingOf(route, embedded.here, edition, i18n, store),
      isEmbed: true,
      keptPart: kept.part,
    }),
    onFail: () => {
      running.abort();
      kept.putBack();
      frame.failed();
    },
  });
  words.drawWith(draw);
}

/** The theme is the host's, unless the view names one. */
function themeOf(store: StateStore): Theme {
  const { theme } = store.get();
  return theme === "auto" ? ((document.documentElement.dataset["theme"] as Theme | undefined) ?? theme) : theme;
}

/** Replays what the reader tapped before the app loaded. */
function replay(tapped: Element | undefined, commands: Commands): void {
  if (tapped && !follow(tapped, commands)) (tapped as HTMLElement).click();
}

const { figFrame, figEdition, figRules = [] } = window;
if (figFrame && figEdition && !figFrame.isTaken) {
  figFrame.isTaken = true;
  addRules(figRules);
  start(figFrame, figEdition).catch((reason: unknown) => {
    reportError(reason);
    figFrame.failed();
  });
}

/** Copies what a field holds, in a way that works even in a sandbox without an origin; returns whether it did. */
async function copyField(field: HTMLInputElement): Promise<boolean> {
  let isCopied = false;
  const give = (event: ClipboardEvent) => {
    // Browsers copy nothing of a field that is not visible, and still report success.
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
