import type { EntityKey } from "#model/entity.ts";
import { isDrawn } from "#figures/roving.ts";
import * as attribute from "#state/attributes.ts";
import { drawnAlike, focusOpener, focusPanel } from "./focus.ts";

/** Moves the focus into the panel and back to what opened it. */
export interface PanelFocus {
  /** Into the panel, in the next frame: React has drawn it by then. */
  toPanel(opener: Element | undefined): void;
  /** Along the guided path, in the next frame; keeps the focus where it is if that is inside the panel of the path. */
  toStep(figure: string, opener: Element | undefined): void;
  /** Back to the opener, or else to a link to what was closed. */
  back(closed: EntityKey | undefined): void;
  /** Before Tab leaves the panel: on to the opener, from which the browser goes forward; true for the way back, which ends there. */
  tab(from: Element, isBack: boolean): boolean;
}

interface Showing {
  /** Brings the opened panel into view where the page does not do so itself. */
  showPanel?: () => void;
  /** Brings a figure into view beside the panel. */
  showFigure?: (figure: string) => void;
  /** Keeps an element where it is on the screen while the panel comes or goes; called before it does. */
  keepPlace?: (opener: Element | undefined) => void;
}

const tabStops = "a[href], button, summary, input";

export function createPanelFocus({ showPanel, showFigure, keepPlace }: Showing): PanelFocus {
  let last: Element | undefined;
  return {
    toPanel(opener) {
      // A link inside the panel goes away with what the panel shows.
      if (opener && !opener.closest(`[${attribute.panel}]`)) last = opener;
      keepPlace?.(last);
      requestAnimationFrame(() => {
        focusPanel();
        showPanel?.();
      });
    },
    toStep(figure, opener) {
      if (opener) last = opener;
      requestAnimationFrame(() => {
        showFigure?.(figure);
        if (!document.activeElement?.closest(`[${attribute.path}]`)) focusPanel();
      });
    },
    back(closed) {
      keepPlace?.(last);
      focusOpener(last, closed);
    },
    tab(from, isBack) {
      const stops = [...(from.closest(`[${attribute.panel}]`)?.querySelectorAll(tabStops) ?? [])].filter(isDrawn);
      const isLeaving = isBack ? from.id === "selection-title" || from === stops[0] : from === stops.at(-1);
      if (!isLeaving || !drawnAlike(last)) return false;
      focusOpener(last, undefined);
      return isBack;
    },
  };
}
