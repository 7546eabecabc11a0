import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { wantsLessMotion } from "#figures/motion.ts";
import { isSameView, type View, viewBetween } from "./camera.ts";

const paceMs = 200;

/**
 * The view to show on the way to a wanted one: there within 200 ms, at once under reduced motion or while the reader
 * holds the map. The server and the first render show the first view.
 */
export function useGlide(wanted: View, isHeld: () => boolean): View {
  const [shown, setShown] = useState(wanted);
  const latest = useRef(shown);
  const { k, x, y } = wanted;
  useIsomorphicLayoutEffect(() => {
    const to = { k, x, y };
    const show = (view: View) => {
      latest.current = view;
      setShown(view);
    };
    const from = latest.current;
    if (isSameView(from, to)) return;
    if (isHeld() || wantsLessMotion()) {
      show(to);
      return;
    }
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.min(Math.max((now - start) / paceMs, 0), 1);
      show(share < 1 ? viewBetween(from, to, 1 - (1 - share) ** 3) : to);
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [k, x, y, isHeld]);
  return shown;
}

const useIsomorphicLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;
