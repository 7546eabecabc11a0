/** Runs something after each change of an element's size; never in a browser that observes no sizes. */
export function onResize(element: Element, run: () => void): void {
  const Observer: typeof ResizeObserver | undefined = window.ResizeObserver;
  if (Observer)
    new Observer(() => {
      run();
    }).observe(element);
}
