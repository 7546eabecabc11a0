/** A stretch of a drawing: where its left end is seen and how long it is, both in percent of the width or in px. */
export interface Stretch {
  x: number;
  width: number;
}

/** A place across in a fluid drawing. */
export function percent(x: number): string {
  return `${x}%`;
}

/** The sides of a stretch that is in percent. */
export function across({ x, width }: Stretch): { x: string; width: string } {
  return { x: percent(x), width: percent(width) };
}

/** A place in tenths: what is finer nobody sees, and every page carries it. */
export function toTenth(place: number): number {
  return Math.round(place * 10) / 10;
}

/** What a scale's places are made with, so that they are in tenths. */
export function interpolateTenths(from: number, to: number): (part: number) => number {
  return (part) => toTenth(from + (to - from) * part);
}

/** The stretch between two places, whichever of them is seen first. */
export function stretchBetween(one: number, other: number): Stretch {
  return { x: toTenth(Math.min(one, other)), width: toTenth(Math.abs(other - one)) };
}
