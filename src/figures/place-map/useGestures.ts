import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { View } from "./camera.ts";
import type { DrawingPlane } from "./drawing.ts";
import type { Gestures } from "./gestures.ts";

/**
 * Lets the reader move a drawing by hand: drag, pinch, double click. The code for it is loaded when a pointer
 * first comes near. `held` says whether a gesture is on; `view` is where the map looks by other means.
 */
export function useGestures(
  svg: RefObject<SVGSVGElement | null>,
  held: RefObject<boolean>,
  plane: DrawingPlane,
  view: View,
  show: (view: View) => void,
): void {
  const gestures = useRef<Promise<Gestures | undefined>>(undefined);
  const onView = useEffectEvent(show);
  const follow = useEffectEvent((attached: Gestures | undefined) => {
    if (!held.current) attached?.follow(view);
  });

  useEffect(() => {
    void gestures.current?.then(follow);
  }, [view]);

  useEffect(() => {
    const element = svg.current;
    const attach = async () => {
      const { attachGestures } = await import("./gestures.ts");
      if (!element?.isConnected) return undefined;
      return attachGestures(element, plane, held, onView);
    };
    const wake = () => {
      if (gestures.current) return;
      // Where their code does not load, buttons and keys still move the map.
      gestures.current = attach().catch(() => undefined);
      void gestures.current.then(follow);
    };
    const events = ["pointerenter", "pointerdown", "touchstart", "wheel"];
    for (const event of events) element?.addEventListener(event, wake, { passive: true, once: true });
    return () => {
      for (const event of events) element?.removeEventListener(event, wake);
      void gestures.current?.then((attached) => attached?.detach());
      gestures.current = undefined;
    };
  }, [svg, held, plane]);
}
