import { along, type Frame } from "#figures/frame.ts";
import type { LabelSide } from "#figures/Label.tsx";
import { firstFree } from "#figures/placing/box.ts";
import { isSoft } from "#figures/bars/endStrips.ts";
import type { Qualifier } from "#model/schema/record.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { PlacedPoint } from "./placePoints.ts";
import type { PlotRoom } from "./scale.ts";
import { boxAt, type Hung, hungBox, type HungWords } from "./spots.ts";

/** The least width in px that a fluid drawing is made for, and the one from which it has more words. */
const narrowPx = 280;
export const widePx = 600;

/** The widths at which words are placed: what does not fit the first is shown from the second on. */
export function placedWidths({ widthPx }: Frame): readonly number[] {
  return widthPx === "fluid" ? [narrowPx, widePx] : [widthPx];
}

/** Words with a place; those that only a wide drawing has room for say so. */
export type PlacedLabel = HungWords & { wideOnly: boolean };

/** The sides of the screen at which time begins and ends: words there grow inwards. */
export interface Ends {
  start: { x: number; side: LabelSide };
  end: { x: number; side: LabelSide };
}

/** Where reading starts, time does too. */
export function endsOf(dir: "ltr" | "rtl"): Ends {
  const [start, end] = along({ widthPx: "fluid", dir });
  const inwards = (x: number): LabelSide => (x === 0 ? "right" : "left");
  return { start: { x: start, side: inwards(start) }, end: { x: end, side: inwards(end) } };
}

/** Gives words their places one after the other: what is placed is in the way of what follows. */
export class LabelPlacer {
  private readonly taken: Hung[];

  constructor(
    taken: readonly Hung[],
    private readonly widthsPx: readonly number[],
    private readonly heightPx: number,
  ) {
    this.taken = [...taken];
  }

  /** The first free place for lines of words, if need be one that only a wide drawing has; undefined without any. */
  place(ways: readonly (readonly HungWords[])[], alsoWide = false): readonly PlacedLabel[] | undefined {
    for (const [index, widthPx] of this.widthsPx.entries()) {
      if (index > 0 && !alsoWide) break;
      const spot = firstFree(
        ways,
        (lines) => lines.map((line) => boxAt(hungBox(line), widthPx)),
        this.taken.map((other) => boxAt(other, widthPx)),
        { x: 0, y: 0, width: widthPx, height: this.heightPx },
      );
      if (!spot) continue;
      this.taken.push(...spot.map(hungBox));
      return spot.map((line) => ({ ...line, wideOnly: index > 0 }));
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

/** What the places of words hang on. */
export interface Around {
  frame: Frame;
  /** How many times larger than on a page signs and distances are. */
  growth: number;
  room: PlotRoom;
  ends: Ends;
  levelY: number;
}

/**
 * The level's two lines, under or over it, at the end or the beginning of time, then under the axis, where a page always
 * has room, then anywhere along it; at last the first line alone.
 */
export function levelCandidates(
  words: string,
  said: string,
  reach: Reach,
  { frame, growth, room, ends: { start, end }, levelY }: Around,
): HungWords[][] {
  const lines = (place: Ends["start"], y: number): HungWords[] => [
    { words, ...place, dx: 0, y, fontPx: 16 * growth, isHeavy: true },
    { words: said, ...place, dx: 0, y: y + 20 * growth, fontPx: frame.fontPx },
  ];
  const [under, over] = [levelY + reach.under + 24 * growth, levelY - reach.over - 28 * growth];
  const along = [20, 30, 40, 50, 60, 70, 80].map((x) => ({ x, side: "centre" }) as const);
  return [
    lines(end, under),
    lines(start, over),
    lines(start, under),
    lines(end, over),
    lines(start, room.axis + 46 * growth),
    ...[under, over].flatMap((y) => along.map((place) => lines(place, y))),
    ...[under, levelY - reach.over - 8 * growth].flatMap((y) =>
      [end, start, ...along].map((place) => lines(place, y).slice(0, 1)),
    ),
  ];
}

/**
 * A value beside its point, away from the level if it can be: over a point that lies higher and before it, where a
 * rising line leaves room; under a lower one and after it.
 */
export function valueCandidates(
  { point, x, highY, lowY }: PlacedPoint,
  { frame, growth, ends, levelY }: Around,
): HungWords[][] {
  const [before, after] = [ends.end.side, ends.start.side];
  const at = (y: number, side: LabelSide = "centre"): HungWords[] => {
    const dx = growth * (side === "left" ? -4 : side === "right" ? 4 : 0);
    return [{ words: point.value, x, dx, y, side, fontPx: frame.fontPx, isHeavy: true }];
  };
  const [over, under] = [highY - 12 * growth, lowY + 22 * growth];
  const above = [at(over, before), at(over, after), at(over)];
  const below = [at(under, after), at(under, before), at(under)];
  return highY <= levelY ? [...above, ...below] : [...below, ...above];
}

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

/** The name of a year under the axis. */
export interface PlacedYear {
  year: number;
  /** Percent from the left. */
  x: number;
  /** Whether a finding names it. */
  isKey: boolean;
  /** Shown only where the drawing is wide. */
  wideOnly: boolean;
}

/** Least room between two names, in em. */
const gapEm = 7 / 13;

/**
 * Chooses the years that are named: those of findings first, then the first and the last, then as many as fit a drawing
 * of the first of `widthsPx`; what only fits the next is marked so.
 */
export function placeYears(
  years: readonly Omit<PlacedYear, "wideOnly">[],
  widthsPx: readonly number[],
  fontPx: number,
): readonly PlacedYear[] {
  const rank = ({ year, isKey }: { year: number; isKey: boolean }) =>
    isKey ? -2 : year === years[0]?.year || year === years.at(-1)?.year ? -1 : year;
  const wanted = years.toSorted((a, b) => rank(a) - rank(b));
  const placed: PlacedYear[] = [];
  for (const [index, widthPx] of widthsPx.entries()) {
    const apart = (a: { x: number }, b: { x: number }) =>
      (Math.abs(a.x - b.x) / 100) * widthPx >= textWidthPx("2000", fontPx) + gapEm * fontPx;
    for (const entry of wanted)
      if (placed.every((other) => apart(entry, other))) placed.push({ ...entry, wideOnly: index > 0 });
  }
  return placed.toSorted((a, b) => a.year - b.year);
}
