import { createContext, use, useSyncExternalStore } from "react";
import type { I18n } from "#i18n/i18n.ts";
import type { EntityKey } from "#model/entity.ts";
import type { Story } from "#model/story.ts";
import type { StateStore } from "#state/stateStore.ts";
import { defaultState, type ViewState } from "#state/viewState.ts";

/** What every part of a page reads from: the story in its language, how values read in it, the view state, and where links lead. */
export interface Reading {
  story: Story;
  i18n: I18n;
  store: StateStore;
  /** The view that was prerendered, where it was another than the first. */
  prerendered?: ViewState;
  /** What a kind's prepare.ts computed at build time, by figure id. */
  prepared: Readonly<Record<string, unknown>>;
  /** The path of this page below the site's root: `ar/`, `ar/map/`, or nothing for the root itself. */
  here: string;
  /** The site's own address with a closing slash, where it is known. */
  siteUrl?: string | undefined;
  /** Whether each figure has its picture in its first view beside its page. */
  hasPictures: boolean;
  /** Which part of a long list this page shows, the first being 1 (see `partOf`). */
  part: number;
  /** Whether this is a figure alone in somebody else's page, where what explains it stands closed. */
  isEmbed: boolean;
  /**
   * The result of a pure computation, reused from prerendering where it ran then. For layouts that are slow on a phone.
   * `key` must name everything the result depends on; the result must be plain JSON.
   */
  remember: <Answer>(key: string, compute: () => Answer) => Answer;
  /** A part of this page as it was prerendered, by selector; undefined where this page was not, or has no such part. */
  keptPart?: ((selector: string) => Element | undefined) | undefined;
  /** Address of the page that says what the thing is, relative to this page. */
  href: (key: EntityKey) => string;
  /** Address of a figure's own page, relative to this page. */
  figureHref: (figureId: string) => string;
  /** Address of the page on method, relative to this page. */
  methodHref: string;
  /** Address of the story in two minutes, relative to this page. */
  shortHref: string;
  /** Address of the page on accessibility, relative to this page. */
  accessibilityHref: string;
  /** Address of a source in the list of sources, relative to this page. */
  sourceHref: (sourceId: string) => string;
}

const ReadingContext = createContext<Reading | undefined>(undefined);

export const ReadingProvider = ReadingContext.Provider;

export function useReading(): Reading {
  const reading = use(ReadingContext);
  if (!reading) throw new Error("useReading needs a ReadingProvider above it");
  return reading;
}

/**
 * Reads one value from the view state and renders again when it changes.
 * During hydration it returns the value of the view that was prerendered.
 */
export function useViewState<Value>(select: (state: ViewState) => Value): Value {
  const { store, prerendered = defaultState } = useReading();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(prerendered),
  );
}
