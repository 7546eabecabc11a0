import type { I18n } from "#i18n/i18n.ts";
import { growthBetween } from "#model/questions.ts";
import { dateSpan } from "#model/when.ts";
import type { Point } from "./points.ts";

/** Two values, next to each other in time, of which one lies below the level and the other above it or on it. */
type Passage = readonly [Point, Point];

/** Where the record passes the level, by time; only values that may be compared are looked at. */
function passagesOf(points: readonly Point[], level: number): readonly Passage[] {
  const exact = points.filter((point) => point.exact);
  return exact.slice(1).flatMap((to, index): Passage[] => {
    const from = exact[index];
    return from && from.high < level !== to.high < level ? [[from, to]] : [];
  });
}

/** The last value that may be compared, or the last one up to a date where one is given. */
export function lastUpTo(points: readonly Point[], date: string | undefined): Point | undefined {
  const end = date === undefined ? Infinity : Number(dateSpan(date).end);
  return points.findLast(({ exact, at }) => exact && at < end);
}

/** What can be computed of level and record. */
export interface Findings {
  passages: readonly Passage[];
  last?: Point | undefined;
  /** Where the level lies from the last value: in percent of that value, with one decimal, negative below it. */
  distance?: number | undefined;
}

/** Compares the level with the record's values; nothing in it is typed by hand. */
export function findingsOf(points: readonly Point[], level: number, articleTime: string | undefined): Findings {
  const last = lastUpTo(points, articleTime);
  return {
    passages: passagesOf(points, level),
    last,
    distance: last && growthBetween({ value: last.high }, { value: level })?.percent,
  };
}

/** The points that a finding names, at most `most`: the last one, then as many passages as are whole. */
export function keyPoints({ passages, last }: Findings, most = Infinity): ReadonlySet<Point> {
  return new Set([...passages.slice(0, Math.floor((most - 1) / 2)).flat(), ...(last ? [last] : [])]);
}

/** Whose the level is, and of when: the article bears a date or none. */
export function articleWords(date: string | undefined, i18n: I18n): string {
  return date === undefined ? i18n.t("levelPlot.said") : i18n.t("levelPlot.saidOn", { when: i18n.formatDate(date) });
}
