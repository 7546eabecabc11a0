// eslint-disable-next-line no-restricted-imports -- loaded on the first pointer over a map, for d3-zoom alone
import { select } from "d3-selection";
import { zoom, zoomIdentity, type D3ZoomEvent } from "d3-zoom";
import { wantsLessMotion } from "#figures/motion.ts";
import { cameraLimits } from "#model/cameraLimits.ts";
import { clampView, type View } from "./camera.ts";
import type { DrawingPlane } from "./drawing.ts";

export interface Gestures {
  /** Tells where the map looks after it was moved by other means. */
  follow: (view: View) => void;
  detach: () => void;
}

/**
 * Lets a reader move a map: drag with a mouse, two fingers on touch, the wheel only with Ctrl or Command, double click.
 * One finger and the plain wheel are left to the page. `held` says whether a gesture is on.
 */
export function attachGestures(
  svg: SVGSVGElement,
  plane: DrawingPlane,
  held: { current: boolean },
  onView: (view: View) => void,
): Gestures {
  const { size, extent } = plane;
  const selection = select<SVGSVGElement, unknown>(svg);
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent([
      [0, 0],
      [size.widthPx, size.heightPx],
    ])
    .scaleExtent([...cameraLimits.zoom])
    .constrain((transform) => {
      const view = clampView(transform, size, extent);
      return zoomIdentity.translate(view.x, view.y).scale(view.k);
    })
    .filter((event: MouseEvent | TouchEvent) => isForMap(event))
    .clickDistance(4)
    .duration(wantsLessMotion() ? 0 : 200)
    .on("start end", ({ type }: { type: string }) => {
      held.current = type === "start";
    })
    .on("zoom", ({ sourceEvent, transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (sourceEvent) onView({ k, x, y });
    });
  selection.call(behaviour);
  return {
    follow({ k, x, y }) {
      selection.property("__zoom", zoomIdentity.translate(x, y).scale(k));
    },
    detach() {
      selection.on(".zoom", null);
    },
  };
}

function isForMap(event: MouseEvent | TouchEvent): boolean {
  if (event.type === "wheel") return event.ctrlKey || event.metaKey;
  if ("touches" in event) return event.touches.length > 1;
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}
