/** A step that a key asks for inside a graphic. */
export type Step = "left" | "right" | "up" | "down" | "first" | "last" | "next" | "previous";

/** How the marks of a graphic follow each other: across, in the direction of reading, or down; else by where they lie. */
export type Way = "across" | "down";

const steps: Record<string, Step> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
  PageDown: "next",
  PageUp: "previous",
};

/** The step of a key, or undefined when the key moves nothing. Arrows follow the picture in both directions of writing. */
export function stepOfKey(key: string): Step | undefined {
  return steps[key];
}

/** Whether an arrow leads on, 1, or back, -1, in an order that runs in the direction of reading, or down; else undefined. */
export function turnOf(step: Step, way: Way | undefined, dir: "ltr" | "rtl"): 1 | -1 | undefined {
  if (step === "next") return 1;
  if (step === "previous") return -1;
  if (way === "down") return step === "down" ? 1 : step === "up" ? -1 : undefined;
  if (way !== "across" || (step !== "left" && step !== "right")) return undefined;
  return (step === "left") === (dir === "rtl") ? 1 : -1;
}

/** A mark's middle on the screen, in px, y downwards. */
interface Middle {
  x: number;
  y: number;
}

/** The marks of a graphic in their order. */
export interface Marks {
  middles: readonly Middle[];
  way?: Way | undefined;
  dir: "ltr" | "rtl";
  /** Index of the last that has a date, where those without stand after it. */
  last?: number | undefined;
}

/**
 * Index of the mark to which a step leads from the current one; the current index when nothing lies that way.
 * `first`, `last`, `next` and `previous` are by order, and so are the arrows along the way of the marks; other arrows
 * lead to what lies nearest in their direction.
 */
export function stepTo(step: Step, current: number, { middles, way, dir, last }: Marks): number {
  const end = middles.length - 1;
  if (step === "first") return 0;
  if (step === "last") return last ?? end;
  const turn = turnOf(step, way, dir);
  if (turn) return Math.max(0, Math.min(end, current + turn));
  return nearest(step, current, middles);
}

/**
 * The parts of a graphic without the marks that are left out, but for `at`; all, where every mark is.
 * @param isLeftOut undefined for what is no mark
 */
export function leftAmong<T>(parts: readonly T[], isLeftOut: (part: T) => boolean | undefined, at?: T): T[] {
  const isAnyLeft = parts.some((part) => isLeftOut(part) === false);
  return parts.filter((part) => !isAnyLeft || part === at || !isLeftOut(part));
}

/** Where one goes from `at` on a way from a thing through all its counterparts and back to it. */
export function nextCounterpart<T>(from: T, counterparts: readonly T[], at: T): T {
  return counterparts[counterparts.indexOf(at) + 1] ?? from;
}

function nearest(step: Step, current: number, middles: readonly Middle[]): number {
  const from = middles[current];
  if (!from) return current;
  let best = current;
  let bestCost = Infinity;
  middles.forEach((to, index) => {
    const [across, down] = [to.x - from.x, to.y - from.y];
    const along = { left: -across, right: across, up: -down }[step as string] ?? down;
    const cost = along + 2 * Math.abs(step === "left" || step === "right" ? down : across);
    if (index !== current && along > 0.5 && cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  });
  return best;
}
