import * as attribute from "#state/attributes.ts";
import type { StateStore } from "#state/stateStore.ts";
import type { ViewState } from "#state/viewState.ts";

/** Opens the tables of data that a view names and closes the others, even in figures that have not hydrated. */
export function showTables({ table }: ViewState): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(`details[${attribute.table}]`)) {
    details.open = table.includes(details.getAttribute(attribute.table) ?? "");
  }
}

/** The figures whose table is open on the page, whether the view, the reader or the browser's search opened it. */
export function tablesShown(): string[] {
  return [...document.querySelectorAll<HTMLElement>(`details[${attribute.table}][open]`)].map(
    (details) => details.getAttribute(attribute.table) ?? "",
  );
}

/** Keeps the view in step with the tables that the reader opens and closes, until the signal aborts. */
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

/** The view's tables after one of them was opened or closed; undefined if the event is about something else. */
function tablesAfter({ target }: Event, { table }: ViewState): string[] | undefined {
  if (!(target instanceof HTMLDetailsElement)) return undefined;
  const figure = target.getAttribute(attribute.table);
  if (!figure) return undefined;
  const others = table.filter((other) => other !== figure);
  return target.open ? [...others, figure] : others;
}
