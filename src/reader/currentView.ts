import type { View } from "./App.tsx";

/** Which page the app shows. A requested view is rendered in a transition, so it appears slightly later. */
export interface CurrentView {
  /** The page as it was loaded. */
  readonly first: View;
  /** The most recently requested view. */
  get(): View;
  /** Whether that view has been rendered. */
  isShown(): boolean;
  /** Requests another view. `beforeDrawing` runs once `get` returns it and before it is rendered. */
  show(next: View, beforeDrawing?: () => void): void;
  /** Supplies the function that renders a view, once the app is mounted. */
  drawWith(draw: (view: View) => void): void;
  /** To be called when a view is on the page and before it is painted. */
  arrived(view: View): void;
}

/** @param reflect updates the document around the app when a view arrives */
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
      // While a view arrives, the history entry being left must not be written: its page is already gone.
      view.arrive?.();
      shown = view;
    },
  };
}
