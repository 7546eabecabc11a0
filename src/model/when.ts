import type { When } from "./schema/event.ts";

/** The time that a date covers, in UTC; `end` is the first instant after it. */
export interface Span {
  start: Date;
  end: Date;
}

/**
 * The time that a date covers at its precision: a year covers its year, an interval everything from the start of
 * `from` to the end of `to`. Undefined for an undated thing, which is never put at a date. `about` changes nothing here.
 */
export function whenSpan(when: When): Span | undefined {
  if (when.precision === "undated") return undefined;
  if (when.precision === "interval") return { start: dateSpan(when.from).start, end: dateSpan(when.to).end };
  return dateSpan(when.on);
}

/** Orders by start, then the shorter first; undated things last. Undefined counts as undated. */
export function compareWhen(a: When | undefined, b: When | undefined): number {
  const first = a && whenSpan(a);
  const second = b && whenSpan(b);
  if (!first || !second) return Number(!first) - Number(!second);
  return Number(first.start) - Number(second.start) || Number(first.end) - Number(second.end);
}

/** The time that a calendar date cut at its precision covers: 2022, 2022-11 or 2022-11-18. */
export function dateSpan(date: string): Span {
  const [year = 0, month, day] = date.split("-").map(Number);
  const at = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d));
  if (month === undefined) return { start: at(year, 1, 1), end: at(year + 1, 1, 1) };
  if (day === undefined) return { start: at(year, month, 1), end: at(year, month + 1, 1) };
  return { start: at(year, month, day), end: at(year, month, day + 1) };
}
