import { aimAt, aimInSight, type Point } from "../bench/aim.ts";

/**
 * Runs inside the measured page, before anything of it: writes down what the browser reports.
 * Built to a classic script and read back as `window.benchSightings`. All times are in ms since the navigation began.
 */
export interface Sightings {
  /** By name of the paint: `first-paint`, `first-contentful-paint`. */
  paints: Record<string, number>;
  largestPaintMs: number;
  /** Tasks of the main thread that took more than 50 ms. */
  longTasks: { startMs: number; durationMs: number }[];
  shifts: { atMs: number; value: number }[];
  /** Longest event of each interaction, in ms from the input to the next paint; those under 16 ms are not reported. */
  interactions: Record<number, number>;
}

declare global {
  interface Window {
    benchSightings: Sightings;
    /** When the panel of a selection is painted for the first time from now on. */
    benchPanelPainted: () => Promise<number>;
    /** Where to click, see aim.ts; without a turn, without scrolling. */
    benchAim: (turn?: number) => Point | undefined;
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number;
}

interface InteractionEntry extends PerformanceEntry {
  interactionId: number;
}

const seen: Sightings = {
  paints: {},
  largestPaintMs: 0,
  longTasks: [],
  shifts: [],
  interactions: {},
};
window.benchSightings = seen;

function observe(type: string, note: (entry: PerformanceEntry) => void, options: object = {}): void {
  new PerformanceObserver((list) => {
    list.getEntries().forEach(note);
  }).observe({ type, buffered: true, ...options });
}

observe("paint", ({ name, startTime }) => {
  seen.paints[name] = startTime;
});
observe("largest-contentful-paint", ({ startTime }) => {
  seen.largestPaintMs = startTime;
});
observe("longtask", ({ startTime, duration }) => {
  seen.longTasks.push({ startMs: startTime, durationMs: duration });
});
observe("layout-shift", (entry) => {
  seen.shifts.push({ atMs: entry.startTime, value: (entry as LayoutShift).value });
});
observe(
  "event",
  (entry) => {
    const { interactionId } = entry as InteractionEntry;
    if (interactionId)
      seen.interactions[interactionId] = Math.max(seen.interactions[interactionId] ?? 0, entry.duration);
  },
  { durationThreshold: 16 },
);

window.benchAim = (turn) => (turn === undefined ? aimInSight() : aimAt(turn));
window.benchPanelPainted = () =>
  new Promise((resolve) => {
    const waiting = new MutationObserver(() => {
      if (!document.getElementById("selection-title")?.textContent) return;
      waiting.disconnect();
      requestAnimationFrame(() => {
        const afterPaint = new MessageChannel();
        afterPaint.port1.onmessage = () => {
          resolve(performance.now());
        };
        afterPaint.port2.postMessage(undefined);
      });
    });
    waiting.observe(document, { childList: true, subtree: true });
  });
