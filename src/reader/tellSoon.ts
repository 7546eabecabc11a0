import type { I18n } from "#i18n/i18n.ts";
import type { StateStore } from "#state/stateStore.ts";
import type { Repair } from "#state/viewState.ts";
import type { Shown } from "./announce.ts";
import { toldOn } from "./toldOn.ts";

/** Announces every change of the view from now on, by code that comes with the first. */
export function tellChangesSoon(store: Pick<StateStore, "get" | "subscribe">, shown: () => Shown): void {
  const from = { here: shown().here, state: store.get() };
  const stop = store.subscribe(() => {
    stop();
    const told = toldOn(from, from.state, shown(), store.get());
    import("./announce.ts").then(
      ({ tellChanges }) => tellChanges(store, shown, told),
      () => tellChangesSoon(store, shown),
    );
  });
}

/** Announces what a link asked for and could not be given, by code that comes with it. */
export function tellRepairsSoon(repairs: readonly Repair[], i18n: I18n): void {
  if (repairs.length === 0) return;
  import("./announce.ts").then(
    ({ tellRepairs }) => tellRepairs(repairs, i18n),
    () => undefined,
  );
}
