import type { ViewState } from "#state/viewState.ts";

/** What a reader was told last: of which page, by its path, and in which view. */
export interface Told {
  here: string;
  state: ViewState;
}

/**
 * What counts as told now that the view has changed: the same, unless it leads to another page, which speaks for itself.
 * @param seen the view before the change
 */
export function toldOn(
  told: Told,
  seen: ViewState,
  { here, isArriving }: { here: string; isArriving: boolean },
  state: ViewState,
): Told {
  return here === told.here ? told : { here, state: isArriving ? state : seen };
}
