import { startTransition, useEffect, useLayoutEffect, useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { I18n } from "#i18n/i18n.ts";
import type { StateStore } from "#state/stateStore.ts";
import { morePages } from "#editors/morePages.ts";
import { Page } from "#page/Page.tsx";
import { readingOf, type StoryEdition } from "#page/reading.ts";
import type { Route } from "#page/routes.ts";
import type { KeptPage } from "./keptPage.ts";

/** The current page: everything `Page` renders from, except the view state. */
export interface View {
  route: Route;
  here: string;
  edition: StoryEdition;
  i18n: I18n;
  /** Called when it is on the page and before it is painted. */
  arrive?: (() => void) | undefined;
}

interface AppProps {
  first: View;
  store: StateStore;
  /** A part of the first page as it was prerendered, by selector. */
  keptPart?: ((selector: string) => Element | undefined) | undefined;
  /** Called once, with what shows another view. */
  onMount: (show: (view: View) => void) => void;
  /** Called when a view is on the page and before it is painted. */
  onShow: (view: View) => void;
}

/** Renders the current page and switches to another when asked. */
export function App({ first, store, keptPart, onMount, onShow }: AppProps) {
  const [view, setView] = useState(first);
  useLayoutEffect(() => {
    onShow(view);
  }, [view, onShow]);
  useEffect(() => {
    onMount(setView);
  }, [onMount]);
  const reading = {
    ...readingOf(view.route, view.here, view.edition, view.i18n, store),
    keptPart: view.here === first.here ? keptPart : undefined,
  };
  // The digits are in the key so that a change re-mounts the page: a browser's translation may have replaced text nodes
  // that React would otherwise try to update.
  return <Page key={`${view.here} ${view.i18n.digits}`} route={view.route} reading={reading} more={morePages} />;
}

interface Mounting {
  container: HTMLElement;
  first: View;
  store: StateStore;
  /** The page as it was prerendered; absent where it was not, in development. */
  kept: KeptPage | undefined;
  /** Called when a view is on the page and before it is painted. */
  onShow: (view: View) => void;
  /** Called when an error that nothing held has cleared the page, then or ever after. */
  onFail: () => void;
}

/** Brings the app to the page. Gives what shows another view; rejects where rendering fails before the first one stands. */
export function mount({ container, first, store, kept, onShow, onFail }: Mounting): Promise<(next: View) => void> {
  return new Promise((resolve, reject) => {
    const onMount = (setView: (view: View) => void) => {
      resolve((next) => startTransition(() => setView(next)));
    };
    const onUncaughtError = (error: unknown) => {
      reportError(error);
      reject(error instanceof Error ? error : new Error(String(error)));
      queueMicrotask(onFail);
    };
    const app = <App first={first} store={store} keptPart={kept?.part} onMount={onMount} onShow={onShow} />;
    if (kept) hydrateRoot(container, app, { onUncaughtError });
    else createRoot(container, { onUncaughtError }).render(app);
  });
}
