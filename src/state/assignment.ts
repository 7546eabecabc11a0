import { noFilter } from "#model/questions.ts";
import { type Known, parseState, type StateKey, stateKeys, type ViewState } from "./viewState.ts";

/**
 * One key of the view and its value, as in an address: `layer=record`; without a value (`map=`) the first view's. A value
 * of a list is put in, or taken out where it is in. Without a key all filters are removed.
 */
export type Assignment = `${StateKey}=${string}` | "";

/**
 * Reads what a button's `data-set` changes of the view. A value that cannot be read is repaired as in an address.
 * @returns a change of that key alone; undefined where the text does not begin with a key of the view
 */
export function parseAssignment(text: string, known: Known, before: ViewState): Partial<ViewState> | undefined {
  if (text === "") return { ...noFilter };
  const key = stateKeys.find((one) => text.startsWith(`${one}=`));
  if (!key) return undefined;
  const read = (query: string) => parseState(query, known).state[key];
  const [listed, named]: unknown[] = [before[key], read(`?${text}`)];
  if (!Array.isArray(listed) || !Array.isArray(named) || named.length === 0) return { [key]: named };
  // What is in one of the two lists and not in the other.
  const kept = [...listed, ...named].filter((value) => !listed.includes(value) || !named.includes(value));
  return { [key]: read(`?${key}=${kept.join(",")}`) };
}
