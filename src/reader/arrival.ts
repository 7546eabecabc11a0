import { isLiveKind } from "#figures/registry.ts";
import * as attribute from "#state/attributes.ts";
import { bringAboveSheet, bringIntoView, clearOfPanel, figureDrawn } from "./bringIntoView.ts";
import { type Entry, giveBackAtLoad } from "./entries.ts";
import { focusFigureOf, focusTable } from "./focus.ts";
import type { OpenedPage } from "./openPage.ts";
import { isAtWords, isPlaced, layOutWhole, type Place, readersPlace, returnTo } from "./place.ts";

/** Where the reader was led to words by the address before a panel opens beside them; undefined where neither is. */
export function wordsFound({ state }: OpenedPage): Place | undefined {
  return isAtWords() && state.sel && scrollY > 0 ? readersPlace() : undefined;
}

/**
 * Scrolls and focuses a page that has just loaded: to where the reader left it, otherwise to what its address asks for.
 * Does nothing if the reader has already tapped or scrolled.
 * @param entry the scroll position and focus saved in this history entry
 * @param found what `wordsFound` gave before the page made room for the panel
 */
export async function arrive(
  { state, step, edition }: OpenedPage,
  entry: Entry | undefined,
  hasTapped: () => boolean,
  found: Place | undefined,
): Promise<void> {
  // The address asked for what there is none of: the room that was made for it goes before anything is scrolled to.
  if (!state.sel && !step) document.documentElement.removeAttribute(attribute.opening);
  if (found) {
    returnTo(found);
    clearOfPanel();
  }
  if (entry?.place && !hasTapped()) {
    layOutWhole();
    giveBackAtLoad(entry);
    return;
  }
  if (window !== window.parent || hasTapped() || isPlaced()) return;
  const [table] = state.table;
  if (step || state.sel || table) layOutWhole();
  const drawn = async (figure: string | null | undefined) => {
    const live = edition.story.figures.find(({ id, kind }) => id === figure && isLiveKind(kind));
    if (live) await figureDrawn(live.id);
  };
  await drawn(step?.figure);
  if (step) bringIntoView(step.figure);
  else if (state.sel) {
    const figure = focusFigureOf(state.sel);
    await drawn(figure?.getAttribute(attribute.figure));
    if (figure && !hasTapped()) bringAboveSheet(figure, state.sel);
  } else if (table) focusTable(table);
}
