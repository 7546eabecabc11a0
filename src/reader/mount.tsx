import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { StateStore } from "#state/stateStore.ts";
import { App, type View } from "./App.tsx";
import type { KeptPage } from "./keptPage.ts";

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
