import type { Qualifier } from "#model/schema/record.ts";
import type { BarEndKind } from "./endStrips.ts";

/** Whether a number lies near what is said, on either side: its edge is soft. */
export function isSoft(qualifier: Qualifier | undefined): boolean {
  return qualifier === "about" || qualifier === "nearly";
}

/** How a bar of a number with this qualifier ends. A bar that goes "up to" its number ends there. */
export function barEndOf(qualifier: Qualifier | undefined): BarEndKind {
  if (qualifier === "more-than") return "open";
  return isSoft(qualifier) ? "soft" : "closed";
}
