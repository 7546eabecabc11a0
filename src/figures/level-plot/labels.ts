import type { LabelSide } from "#figures/Label.tsx";
import type { PlacedPoint } from "./placePoints.ts";
import { plot } from "./scale.ts";
import { freeSpot, type Hung, hungBox, type HungWords } from "./spots.ts";

/** The least width in px that a drawing is made for, and the one from which it has more words. */
export const narrowPx = 280;
export const widePx = 600;

export const textPx = 13;
export const levelPx = 16;

/** Words with a place; those that only a wide drawing has room for say so. */
export type PlacedLabel = HungWords & { wideOnly: boolean };

/** The sides of the screen at which time begins and ends: words there grow inwards. */
export interface Ends {
  start: { x: number; side: LabelSide };
  end: { x: number; side: LabelSide };
}

/** Where reading starts, time does too. */
export function endsOf(direction: "ltr" | "rtl"): Ends {
  const [left, right] = [{ x: 0, side: "right" } as const, { x: 100, side: "left" } as const];
  return direction === "ltr" ? { start: left, end: right } : { start: right, end: left };
}

/** Gives words their places one after the other: what is placed is in the way of what follows. */
export class LabelPlacer {
  private readonly taken: Hung[];

  constructor(taken: readonly Hung[]) {
    this.taken = [...taken];
  }

  /** The first free place for lines of words, if need be one that only a wide drawing has; undefined without any. */
  place(candidates: readonly (readonly HungWords[])[], alsoWide = false): readonly PlacedLabel[] | undefined {
    for (const widthPx of alsoWide ? [narrowPx, widePx] : [narrowPx]) {
      const spot = freeSpot(candidates, this.taken, widthPx);
      if (!spot) continue;
      this.taken.push(...spot.map(hungBox));
      return spot.map((line) => ({ ...line, wideOnly: widthPx === widePx }));
    }
    return undefined;
  }

  /** Puts words at their place whatever is there. */
  put(lines: readonly HungWords[]): readonly PlacedLabel[] {
    this.taken.push(...lines.map(hungBox));
    return lines.map((line) => ({ ...line, wideOnly: false }));
  }
}

/** How far lines beside the level reach over it and under it, in px. */
export interface Reach {
  over: number;
  under: number;
}

/**
 * The level's two lines, under or over it, at the end or the beginning of time, then before the point at `measureX`,
 * then under the axis, where there is always room.
 */
export function levelCandidates(
  words: string,
  said: string,
  levelY: number,
  reach: Reach,
  { start, end }: Ends,
  measureX: number | undefined,
): HungWords[][] {
  const lines = (place: Ends["start"], y: number, dx = 0): HungWords[] => [
    { words, ...place, dx, y, fontPx: levelPx, isHeavy: true },
    { words: said, ...place, dx, y: y + 20, fontPx: textPx },
  ];
  const [under, over] = [levelY + reach.under + 24, levelY - reach.over - 28];
  const inner = measureX === undefined ? undefined : { x: measureX, side: end.side };
  const innerDx = end.side === "left" ? -10 : 10;
  return [
    lines(end, under),
    lines(start, over),
    lines(start, under),
    lines(end, over),
    ...(inner ? [lines(inner, under, innerDx), lines(inner, over, innerDx)] : []),
    lines(start, plot.axis + 46),
  ];
}

/**
 * A value beside its point, away from the level if it can be: over a point that lies higher and before it, where a
 * rising line leaves room; under a lower one and after it.
 */
export function valueCandidates(
  { point, x, highY, lowY }: PlacedPoint,
  levelY: number,
  direction: "ltr" | "rtl",
): HungWords[][] {
  const [before, after]: LabelSide[] = direction === "ltr" ? ["left", "right"] : ["right", "left"];
  const at = (y: number, side: LabelSide = "centre"): HungWords[] => [
    {
      words: point.value,
      x,
      dx: side === "left" ? -4 : side === "right" ? 4 : 0,
      y,
      side,
      fontPx: textPx,
      isHeavy: true,
    },
  ];
  const [over, under] = [highY - 12, lowY + 22];
  const above = [at(over, before), at(over, after), at(over)];
  const below = [at(under, after), at(under, before), at(under)];
  return highY <= levelY ? [...above, ...below] : [...below, ...above];
}
