import { formatState, isSameView, type ViewState } from "./viewState.ts";

/** How a view enters the browser's history: `push` can be undone with Back. */
type HistoryEntry = "push" | "replace";

/** Holds the view of a page, notifies listeners, and keeps the address up to date. */
export interface StateStore {
  /** The same object until the view changes. */
  get(): ViewState;
  /** Changes part of the view. Unless told otherwise, a new selection pushes and everything else replaces. */
  set(patch: Partial<ViewState>, history?: HistoryEntry): void;
  /** Calls the listener after every change; returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void;
  /** Adopts the view of an address that the browser navigated to; writes nothing. */
  replaceAll(state: ViewState): void;
  /** Flushes the pending write, for a page about to be left. */
  flush(): void;
}

interface StateStoreOptions {
  initial: ViewState;
  /** Puts a query ("" or "?...") in the address. */
  write: (search: string, history: HistoryEntry) => void;
  /** Runs a function after a delay in ms; returns the function that cancels it. Defaults to the browser's timer. */
  schedule?: (run: () => void, afterMs: number) => () => void;
}

/** In ms. Browsers limit how often a page may rewrite its address. */
const replaceEveryMs = 300;

/**
 * Builds the store of a page. It and the router are ours because links are the product: each page and view has exactly
 * one address, and both together are smaller than a library.
 * Replacing waits 300 ms and then writes the newest view once; pushing first writes
 * the pending view, then the new one at once. A view whose address is already current is not written.
 */
export function createStateStore({ initial, write, schedule = scheduleTimeout }: StateStoreOptions): StateStore {
  let state = initial;
  let written = formatState(initial);
  let callOff: (() => void) | undefined;
  const listeners = new Set<() => void>();

  const writeNow = (history: HistoryEntry): void => {
    callOff?.();
    callOff = undefined;
    const search = formatState(state);
    if (search === written) return;
    written = search;
    write(search, history);
  };

  const flush = (): void => {
    if (callOff) writeNow("replace");
  };

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  return {
    get: () => state,
    set(patch, history) {
      const next = { ...state, ...patch };
      if (isUnchanged(state, next)) return;
      const isNewSelection = next.sel !== undefined && next.sel !== state.sel;
      if ((history ?? (isNewSelection ? "push" : "replace")) === "push") {
        flush();
        state = next;
        writeNow("push");
      } else {
        state = next;
        callOff ??= schedule(() => writeNow("replace"), replaceEveryMs);
      }
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replaceAll(next) {
      callOff?.();
      callOff = undefined;
      written = formatState(next);
      if (isUnchanged(state, next)) return;
      state = next;
      tell();
    },
    flush,
  };
}

/** Whether two views look the same to a reader, including what an address does not keep, such as a trailing space. */
function isUnchanged(one: ViewState, other: ViewState): boolean {
  return isSameView(one, other) && one.q === other.q && JSON.stringify(one.map) === JSON.stringify(other.map);
}

function scheduleTimeout(run: () => void, afterMs: number): () => void {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
}
