import { type Known, parseState, type StateKey, stateKeys, type ViewState } from "./viewState.ts";

/** One key of the view and its value, as in an address: `layer=record`; without a value (`map=`) the first view's. */
export type Assignment = `${StateKey}=${string}`;

/**
 * Reads what a button's `data-set` changes of the view. A value that cannot be read is repaired as in an address.
 * @returns a change of that key alone; undefined where the text does not begin with a key of the view
 */
export function parseAssignment(text: string, known: Known): Partial<ViewState> | undefined {
  const key = stateKeys.find((one) => text.startsWith(`${one}=`));
  return key && { [key]: parseState(`?${text}`, known).state[key] };
}
