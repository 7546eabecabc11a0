import { type Known, parseState, type StateKey, stateKeys, type ViewState } from "./viewState.ts";

/**
 * One key of the view and its value, as in an address: `layer=record`; without a value (`map=`) the first view's. A value
 * of a filter is put in, or taken out where it is in. Without a key all filters are removed.
 */
export type Assignment = `${StateKey}=${string}` | "";

const filters = ["who", "rec", "subject"] as const satisfies readonly StateKey[];

/**
 * Reads what a button's `data-set` changes of the view. A value that cannot be read is repaired as in an address.
 * @returns a change of that key alone; undefined where the text does not begin with a key of the view
 */
export function parseAssignment(text: string, known: Known, before: ViewState): Partial<ViewState> | undefined {
  if (text === "") return { who: [], rec: [], subject: [], q: "" };
  const key = stateKeys.find((one) => text.startsWith(`${one}=`));
  const read = (query: string) => parseState(query, known).state;
  const filter = filters.find((one) => one === key);
  if (!filter) return key && { [key]: read(`?${text}`)[key] };
  const [listed, named]: (readonly string[])[] = [before[filter], read(`?${text}`)[filter]];
  return { [filter]: read(`?${filter}=${(named?.length ? toggled(listed, named) : []).join(",")}`)[filter] };
}

/** What is in one of two lists and not in the other. */
function toggled(one: readonly string[] = [], other: readonly string[] = []): string[] {
  return [...one.filter((value) => !other.includes(value)), ...other.filter((value) => !one.includes(value))];
}
