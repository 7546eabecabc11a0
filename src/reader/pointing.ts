import { namedMark } from "#figures/roving.ts";

/** Loads what shows the names of marks (tooltip.ts) once one is pointed at, touched or focused. */
export function listenForPointing(signal: AbortSignal): void {
  let isLoading = false;
  /** The finger on a mark, for as long as it stays. */
  let finger: PointerEvent | undefined;
  const options = { capture: true, passive: true, signal };
  const onPoint = (event: Event) => {
    if (!(event.target instanceof Element && event.target.closest(namedMark))) return;
    // What points comes over a mark before it goes down on it.
    if (event instanceof PointerEvent && event.type === "pointerdown" && event.pointerType === "touch") finger = event;
    if (isLoading) return;
    isLoading = true;
    import("./tooltip.ts").then(
      ({ listenToPointing }) => {
        if (!signal.aborted) listenToPointing(signal, finger);
      },
      () => {
        isLoading = false;
      },
    );
  };
  for (const type of ["pointerover", "pointerdown", "focusin"]) document.addEventListener(type, onPoint, options);
  for (const type of ["pointerup", "pointercancel"])
    document.addEventListener(type, () => (finger = undefined), options);
}
