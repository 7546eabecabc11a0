import { isSoft } from "#figures/bars/endStrips.ts";
import type { Qualifier } from "#model/schema/record.ts";
import type { Reach } from "./labels.ts";

/** A further line beside the level's: px from it (negative upwards), its thickness and how much of it shows. */
interface BeyondLine {
  dy: number;
  widthPx: number;
  opacity?: number;
}

/**
 * What shows that a level is not exactly so: lines that thin out on the open side, or a soft edge on both; `growth` times
 * as far from it and as thick as on a page.
 */
export function levelBeyond(qualifier: Qualifier | undefined, growth: number): readonly BeyondLine[] {
  const line = (dy: number, widthPx: number): BeyondLine => ({ dy: dy * growth, widthPx: widthPx * growth });
  if (qualifier === undefined) return [];
  if (isSoft(qualifier)) return [-4, 4].map((dy) => ({ ...line(dy, 5), opacity: 0.3 }));
  const sign = qualifier === "more-than" ? -1 : 1;
  return [line(sign * 5, 1.6), line(sign * 9, 1), line(sign * 12, 0.6)];
}

/** How far these lines reach, and the level's own. */
export function levelReach(qualifier: Qualifier | undefined, growth: number): Reach {
  const beyond = levelBeyond(qualifier, growth).map(({ dy, widthPx }) => ({
    top: dy - widthPx / 2,
    bottom: dy + widthPx / 2,
  }));
  return {
    over: Math.ceil(Math.max(2 * growth, ...beyond.map(({ top }) => -top))),
    under: Math.ceil(Math.max(2 * growth, ...beyond.map(({ bottom }) => bottom))),
  };
}
