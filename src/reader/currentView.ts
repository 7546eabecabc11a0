import type { View } from "./App.tsx";

/** Which page the app shows. A view that is asked for is drawn in a transition, so it comes onto the page a moment later. */
export interface CurrentView {
  /** The page as it was loaded. */
  readonly first: View;
  /** The view that was asked for last. */
  get(): View;
  /** Whether that view is on the page. */
  isShown(): boolean;
  /** Asks for another view. `beforeDrawing` runs when `get` already answers with it and nothing is drawn yet. */
  show(next: View, beforeDrawing?: () => void): void;
  /** Gives what draws a view, once the app is mounted. */
  drawWith(draw: (view: View) => void): void;
  /** To be called when a view is on the page and before it is painted. */
  arrived(view: View): void;
}

/** @param reflect has the document around the app follow a view that arrives */
export function createCurrentView(first: View, reflect: (view: View) => void): CurrentView {
  let wanted = first;
  let shown = first;
  let draw: (view: View) => void = () => undefined;
  return {
    first,
    get: () => wanted,
    isShown: () => wanted === shown,
    show(next, beforeDrawing) {
      wanted = next;
      beforeDrawing?.();
      draw(next);
    },
    drawWith(drawView) {
      draw = drawView;
    },
    arrived(view) {
      if (view === shown) return;
      reflect(view);
      // While it arrives the entry of the history that is left must not be written: its page is gone already.
      view.arrive?.();
      shown = view;
    },
  };
}
