import type { Span } from "#model/when.ts";

/** A stretch of the axis on which time runs evenly. `fromPx` to `toPx` is the way of time. */
export interface ScalePiece extends Span {
  fromPx: number;
  toPx: number;
  enlarged: boolean;
}

/** The time that the axis covers: whole years, at least from `from` to `to`, and every span that lies outside of them. */
export function timeDomain(spans: readonly Span[], wanted: Partial<Span>): Span | undefined {
  const outside = spans.filter(
    ({ start, end }) => !wanted.start || !wanted.end || end <= wanted.start || start >= wanted.end,
  );
  const starts = [...outside.map(({ start }) => start), ...(wanted.start ? [wanted.start] : [])];
  const ends = [...outside.map(({ end }) => end), ...(wanted.end ? [wanted.end] : [])];
  if (starts.length === 0 || ends.length === 0) return undefined;
  const start = newYear(yearOf(new Date(Math.min(...starts.map(Number)))));
  const end = newYear(yearOf(new Date(Math.max(...ends.map(Number)) - 1)) + 1);
  return { start, end };
}

/**
 * The years that crowd: at most a quarter of the axis with at least a third of the events of a year or less. Undefined where the
 * events are few or spread evenly, or the axis is shorter than six years.
 */
export function crowdedYears(spans: readonly Span[], domain: Span): Span | undefined {
  const short = spans.filter(({ start, end }) => Number(end) - Number(start) <= 366 * dayMs);
  const first = yearOf(domain.start);
  const years = yearOf(domain.end) - first;
  let best: { window: Span; gain: number } | undefined;
  for (let length = 1; length <= Math.floor(years / 4) && years >= 6; length++) {
    for (let year = first; year + length <= first + years; year++) {
      const window = { start: newYear(year), end: newYear(year + length) };
      const inside = short.filter(({ start }) => start >= window.start && start < window.end).length;
      const share = inside / short.length;
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

/** Gives each piece its length in px, one after the other from `fromPx`. */
export function layPieces(
  pieces: readonly (Span & { enlarged: boolean })[],
  fromPx: number,
  lengthsPx: readonly number[],
): readonly ScalePiece[] {
  let at = fromPx;
  return pieces.map((piece, index) => {
    const start = at;
    at += lengthsPx[index] ?? 0;
    return { ...piece, fromPx: start, toPx: at };
  });
}

/** Where an instant stands, in px; instants beyond the axis stand at its ends. */
export function positionPx(pieces: readonly ScalePiece[], date: Date): number {
  const piece = pieces.find(({ end }) => date < end) ?? pieces.at(-1);
  if (!piece) return 0;
  const share = (Number(date) - Number(piece.start)) / (Number(piece.end) - Number(piece.start));
  return Math.round(piece.fromPx + Math.min(Math.max(share, 0), 1) * (piece.toPx - piece.fromPx));
}

/** One division of the axis; `labelled` years are at least `roomPx` apart. */
export interface Tick {
  px: number;
  year: number;
  /** The beginning of a year, not of a quarter. */
  major: boolean;
  labelled: boolean;
}

/** New Year of every year, and the quarters where a year is wide. The label of a year stands after its tick. */
export function axisTicks(pieces: readonly ScalePiece[], roomPx: number): readonly Tick[] {
  return pieces.flatMap((piece) => {
    const first = yearOf(piece.start);
    const years = yearOf(piece.end) - first;
    const yearPx = (piece.toPx - piece.fromPx) / years;
    const step = [1, 2, 5, 10, 20, 50, 100].find((candidate) => candidate * yearPx >= roomPx) ?? 200;
    return Array.from({ length: years }, (_, index) => first + index).flatMap((year, index) => {
      const fits = piece.toPx - positionPx(pieces, newYear(year)) >= roomPx;
      const labelled = index % step === 0 && fits;
      if (yearPx < 6 && !labelled) return [];
      const quarters = yearPx >= 120 ? [3, 6, 9] : [];
      return [
        { px: positionPx(pieces, newYear(year)), year, major: true, labelled },
        ...quarters.map((month) => ({
          px: positionPx(pieces, new Date(Date.UTC(year, month))),
          year,
          major: false,
          labelled: false,
        })),
      ];
    });
  });
}

const dayMs = 86_400_000;

export function yearOf(date: Date): number {
  return date.getUTCFullYear();
}

function newYear(year: number): Date {
  return new Date(Date.UTC(year, 0));
}
