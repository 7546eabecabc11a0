import { isSoft } from "#figures/qualified.ts";
import type { Qualifier } from "#model/schema/record.ts";
import type { Reach } from "./labels.ts";

/** A further line beside the level's: px from it (negative upwards), its thickness and how much of it shows. */
export interface BeyondLine {
  dy: number;
  widthPx: number;
  opacity?: number;
}

/** What shows that a level is not exactly so: lines that thin out on the open side, or a soft edge on both. */
export function levelBeyond(qualifier: Qualifier | undefined): readonly BeyondLine[] {
  if (qualifier === undefined) return [];
  if (isSoft(qualifier))
    return [
      { dy: -4, widthPx: 5, opacity: 0.3 },
      { dy: 4, widthPx: 5, opacity: 0.3 },
    ];
  const sign = qualifier === "more-than" ? -1 : 1;
  return [
    { dy: sign * 5, widthPx: 1.6 },
    { dy: sign * 9, widthPx: 1 },
    { dy: sign * 12, widthPx: 0.6 },
  ];
}

/** How far these lines reach, and the level's own. */
export function levelReach(qualifier: Qualifier | undefined): Reach {
  const beyond = levelBeyond(qualifier).map(({ dy, widthPx }) => ({ top: dy - widthPx / 2, bottom: dy + widthPx / 2 }));
  return {
    over: Math.ceil(Math.max(2, ...beyond.map(({ top }) => -top))),
    under: Math.ceil(Math.max(2, ...beyond.map(({ bottom }) => bottom))),
  };
}
