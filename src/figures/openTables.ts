import type { StateStore } from "#state/stateStore.ts";
import type { ViewState } from "#state/viewState.ts";

/** Opens the closed tables of data that a view names and closes the others, also in what has not hydrated. */
export function showTables({ table }: ViewState): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details[data-table]")) {
    details.open = table.includes(details.dataset["table"] ?? "");
  }
}

/** The figures whose table stands open on the page: those of a view, those that the reader or the browser's search opened. */
export function tablesShown(): string[] {
  return [...document.querySelectorAll<HTMLElement>("details[data-table][open]")].map(
    (details) => details.dataset["table"] ?? "",
  );
}

/** Has the view follow the tables that the reader opens and closes, until the signal ends that. */
export function listenToTables(store: StateStore, signal: AbortSignal): void {
  document.addEventListener(
    "toggle",
    (event) => {
      const table = tablesAfter(event, store.get());
      if (table) store.set({ table });
    },
    { capture: true, signal },
  );
}

/** The view's tables after one of them was opened or closed; undefined where the event is of something else. */
function tablesAfter({ target }: Event, { table }: ViewState): string[] | undefined {
  if (!(target instanceof HTMLDetailsElement)) return undefined;
  const figure = target.dataset["table"];
  if (!figure) return undefined;
  const others = table.filter((other) => other !== figure);
  return target.open ? [...others, figure] : others;
}
