import type { Direction } from "#i18n/languages.ts";
import type { Qualifier } from "#model/schema/record.ts";
import type { Heard, HeardTone } from "./heard.ts";

/** One sound of a score; times in seconds from its beginning. */
export interface Note {
  /** The tone that it belongs to, by its place among them. */
  tone: number;
  startS: number;
  durationS: number;
  hz: number;
  /** Where its pitch goes at the end while it fades; the same as `hz` where the number is not open. */
  toHz: number;
  /** From -1 at the left to 1 at the right. */
  pan: number;
  layer: HeardTone["layer"];
  /** Whether it trembles: the number is only about so. */
  isSoft: boolean;
}

/** When each tone begins, a gap too, and the notes of those that sound. */
export interface Score {
  startsS: readonly number[];
  notes: readonly Note[];
  durationS: number;
}

/** The lowest pitch, and by how many octaves the highest lies above it. */
const lowestHz = 220;
const octaves = 2;
/** How far an open end rises or falls: five semitones. */
const bend = 2 ** (5 / 12);
/** How much of a step or half a step sounds; how far to the sides the ends lie. */
const sounding = 0.85;
const widest = 0.8;

/** What is only about so goes nowhere. */
const bendOf: Readonly<Record<Qualifier, number>> = {
  "more-than": bend,
  "up-to": 1 / bend,
  about: 1,
  nearly: 1,
};

/**
 * A figure as notes: pitch is by the number, an octave as much as any other; time runs as in the picture, from the side
 * where reading starts. Tones of one time follow each other by half a step. A range is two notes, the lower first.
 */
export function scoreOf({ tones, from }: Heard, dir: Direction, stepS: number): Score {
  const starts: number[] = [];
  for (const { at } of tones) starts.push(Math.max(at, (starts.at(-1) ?? -1) + 0.5));
  const end = (starts.at(-1) ?? 0) + 1;
  const numbers = tones.flatMap((tone) => (tone.numbers ? [tone.numbers.low, tone.numbers.high] : []));
  const least = from ?? Math.min(...numbers);
  const span = Math.max(...numbers) - least || 1;
  const hzOf = (number: number) => lowestHz * 2 ** ((octaves * (number - least)) / span);
  const panOf = (start: number) => (end === 1 ? 0 : widest * ((2 * start) / (end - 1) - 1) * (dir === "rtl" ? -1 : 1));
  const notes = tones.flatMap(({ numbers, qualifier, layer }, tone): Note[] => {
    if (!numbers) return [];
    const [start = 0, next = end] = starts.slice(tone);
    const hzs = [...new Set([numbers.low, numbers.high])].map(hzOf);
    const durationS = (sounding * Math.min(1, next - start) * stepS) / hzs.length;
    const bent = qualifier && bendOf[qualifier];
    return hzs.map((hz, part) => ({
      tone,
      startS: start * stepS + part * durationS,
      durationS,
      hz,
      toHz: part === hzs.length - 1 && bent ? hz * bent : hz,
      pan: panOf(start),
      layer,
      isSoft: bent === 1,
    }));
  });
  return { startsS: starts.map((start) => start * stepS), notes, durationS: tones.length > 0 ? end * stepS : 0 };
}
