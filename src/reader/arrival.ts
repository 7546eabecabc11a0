import { isLiveKind } from "#figures/registry.ts";
import { bringIntoView, clearOfPanel, figureDrawn } from "./bringIntoView.ts";
import { type Entry, giveBackAtLoad } from "./entries.ts";
import { focusFigureOf, focusTable } from "./focus.ts";
import type { OpenedPage } from "./openPage.ts";
import { isAtWords, isPlaced } from "./place.ts";

/**
 * Brings a page that was just loaded to where its reader belongs: to where they left it, else to what its address asks
 * for, unless they tapped something or went elsewhere themselves.
 * @param entry what the reader left in this entry of the history
 */
export async function arrive(
  { state, step, edition }: OpenedPage,
  entry: Entry | undefined,
  hasTapped: () => boolean,
): Promise<void> {
  if (isAtWords() && state.sel && scrollY > 0) clearOfPanel();
  if (entry?.place && !hasTapped()) {
    giveBackAtLoad(entry);
    return;
  }
  if (window !== window.parent || hasTapped() || isPlaced()) return;
  const [table] = state.table;
  const live = edition.story.figures.find(({ id, kind }) => id === step?.figure && isLiveKind(kind));
  if (live) await figureDrawn(live.id);
  if (step) bringIntoView(step.figure);
  else if (state.sel) focusFigureOf(state.sel);
  else if (table) focusTable(table);
}
