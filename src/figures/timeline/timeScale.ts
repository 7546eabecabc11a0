import { bisectLeft, cumsum, max, min, range } from "d3-array";
import { scaleUtc } from "d3-scale";
import { utcMonth, utcYear } from "d3-time";
import type { Span } from "#model/when.ts";

/** A stretch of the axis on which time runs evenly. `fromPx` to `toPx` is the way of time. */
export interface ScalePiece extends Span {
  fromPx: number;
  toPx: number;
  enlarged: boolean;
}

/** Where time stands on the axis, from where reading starts or from the top. */
export interface TimeScale {
  pieces: readonly ScalePiece[];
  /** Whole px; instants beyond the axis stand at its ends. */
  px: (date: Date) => number;
}

/** The time that the axis covers: whole years, at least from `from` to `to`, and every span that lies outside of them. */
export function timeDomain(spans: readonly Span[], wanted: Partial<Span>): Span | undefined {
  const outside = spans.filter(
    ({ start, end }) => !wanted.start || !wanted.end || end <= wanted.start || start >= wanted.end,
  );
  const start = min([...outside.map((span) => span.start), ...(wanted.start ? [wanted.start] : [])]);
  const end = max([...outside.map((span) => span.end), ...(wanted.end ? [wanted.end] : [])]);
  return start && end && { start: utcYear.floor(start), end: utcYear.ceil(end) };
}

/**
 * The years that crowd: at most a quarter of the axis with at least a third of the events of a year or less. Undefined where the
 * events are few or spread evenly, or the axis is shorter than six years.
 */
export function crowdedYears(spans: readonly Span[], domain: Span): Span | undefined {
  const starts = spans
    .filter(({ start, end }) => Number(end) - Number(start) <= 366 * dayMs)
    .map(({ start }) => start)
    .sort((one, other) => Number(one) - Number(other));
  const years = utcYear.count(domain.start, domain.end);
  if (years < 6) return undefined;
  let best: { window: Span; gain: number } | undefined;
  for (const length of range(1, Math.floor(years / 4) + 1)) {
    for (const start of utcYear.range(domain.start, utcYear.offset(domain.end, 1 - length))) {
      const window = { start, end: utcYear.offset(start, length) };
      const inside = bisectLeft(starts, window.end) - bisectLeft(starts, window.start);
      const share = inside / starts.length;
      const gain = share - (2 * length) / years;
      if (inside >= 5 && share >= 1 / 3 && gain > (best?.gain ?? 0)) best = { window, gain };
    }
  }
  return best?.window;
}

/** The axis cut into the years before, in and after the crowded ones; one piece where none crowd. Pixels are still open. */
export function scalePieces(domain: Span, crowded: Span | undefined): readonly (Span & { enlarged: boolean })[] {
  if (!crowded) return [{ ...domain, enlarged: false }];
  return [
    { start: domain.start, end: crowded.start, enlarged: false },
    { ...crowded, enlarged: true },
    { start: crowded.end, end: domain.end, enlarged: false },
  ].filter(({ start, end }) => end > start);
}

/** The axis cut into the years in which spans begin, each alone, and the runs of years between them. */
export function yearPieces(domain: Span, spans: readonly Span[]): readonly (Span & { enlarged: boolean })[] {
  const busy = new Set(spans.map(({ start }) => Math.max(yearOf(start), yearOf(domain.start))));
  const starts = utcYear
    .range(domain.start, domain.end)
    .filter((start, index) => index === 0 || busy.has(yearOf(start)) || busy.has(yearOf(start) - 1));
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? domain.end, enlarged: false }));
}

/** Gives each piece its length in px, one after the other from `fromPx`. */
export function timeScale(
  pieces: readonly (Span & { enlarged: boolean })[],
  fromPx: number,
  lengthsPx: readonly number[],
): TimeScale {
  const ends = [...cumsum([fromPx, ...lengthsPx])];
  const dates = [...pieces.slice(0, 1).map(({ start }) => start), ...pieces.map(({ end }) => end)];
  const scale = scaleUtc(dates, ends).clamp(true);
  return {
    pieces: pieces.map((piece, index) => ({ ...piece, fromPx: ends[index] ?? 0, toPx: ends[index + 1] ?? 0 })),
    px: (date) => Math.round(scale(date)),
  };
}

/** One division of the axis, the beginning of a year or of a quarter. */
export interface Tick {
  px: number;
  year: number;
  /** 4, 7 or 10; absent at New Year. */
  month?: number;
  labelled: boolean;
}

/**
 * New Year of every year, and the quarters where a year is wide. The label of a year takes `roomPx` after its tick,
 * that of a month as many px as `monthRoomPx` says; where not all months fit, the middle of the year may.
 */
export function axisTicks(
  { pieces, px }: TimeScale,
  roomPx: number,
  monthRoomPx: (month: number) => number,
): readonly Tick[] {
  return pieces.flatMap((piece) => {
    const years = utcYear.range(piece.start, piece.end);
    const yearPx = (piece.toPx - piece.fromPx) / years.length;
    const step = [1, 2, 5, 10, 20, 50, 100].find((candidate) => candidate * yearPx >= roomPx) ?? 200;
    const months = yearPx >= 120 ? [4, 7, 10] : [];
    const named = [months, [7]].find((some, index) =>
      some.every((month) => monthRoomPx(month) <= ((index + 1) * yearPx) / 4),
    );
    return years.flatMap((start, index): Tick[] => {
      const year = yearOf(start);
      const labelled = index % step === 0 && piece.toPx - px(start) >= roomPx;
      if (yearPx < 6 && !labelled) return [];
      return [
        { px: px(start), year, labelled },
        ...months.map((month) => ({
          px: px(utcMonth.offset(start, month - 1)),
          year,
          month,
          labelled: named?.includes(month) ?? false,
        })),
      ];
    });
  });
}

const dayMs = 86_400_000;

export function yearOf(date: Date): number {
  return date.getUTCFullYear();
}
