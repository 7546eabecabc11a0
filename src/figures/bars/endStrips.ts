import type { Qualifier } from "#model/schema/record.ts";
/** A strip at the end of a bar: px from the end on the way away from the bar, negative on the bar itself. */
interface EndStrip {
  atPx: number;
  widthPx: number;
  /** Of the bar's own paint, or of the ground's on top of the bar. */
  paint: "bar" | "ground";
  opacity: number;
}

/** How the end of a bar reads: exactly its number, more than it, or about it. */
export type BarEndKind = "closed" | "open" | "soft";

/**
 * How a bar ends that is not exactly its number: "more than" goes on in thinner strips, "about" fades on both sides.
 * @param times how many times larger than on a page
 */
export function endStrips(end: BarEndKind, times = 1): readonly EndStrip[] {
  const strip = (atPx: number, widthPx: number, paint: EndStrip["paint"] = "bar", opacity = 1): EndStrip => ({
    atPx: atPx * times,
    widthPx: widthPx * times,
    paint,
    opacity,
  });
  if (end === "closed") return [];
  if (end === "open") return [strip(3, 4), strip(10, 2.5), strip(15, 1.5)];
  return [strip(-8, 4, "ground", 0.25), strip(-4, 4, "ground", 0.5), strip(0, 4, "bar", 0.4), strip(4, 4, "bar", 0.2)];
}

/** Whether a number lies near what is said, on either side: its edge is soft. */
export function isSoft(qualifier: Qualifier | undefined): boolean {
  return qualifier === "about" || qualifier === "nearly";
}

/** How a bar of a number with this qualifier ends. A bar that goes "up to" its number ends there. */
export function barEndOf(qualifier: Qualifier | undefined): BarEndKind {
  if (qualifier === "more-than") return "open";
  return isSoft(qualifier) ? "soft" : "closed";
}
