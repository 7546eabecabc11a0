import { useEffect, useLayoutEffect, useState } from "react";
import type { I18n } from "#i18n/i18n.ts";
import type { StateStore } from "#state/stateStore.ts";
import { Page } from "./Page.tsx";
import { readingOf, type StoryEdition } from "./reading.ts";
import type { Route } from "./routes.ts";

/** What is on the page now: all that `Page` is a function of, but for the view state. */
export interface View {
  route: Route;
  here: string;
  edition: StoryEdition;
  i18n: I18n;
}

interface AppProps {
  first: View;
  store: StateStore;
  /** Called once, with what shows another view. */
  onMount: (show: (view: View) => void) => void;
  /** Called when a view is on the page and before it is painted. */
  onShow: (view: View) => void;
}

/** The page that is shown, and the change to another one. */
export function App({ first, store, onMount, onShow }: AppProps) {
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
