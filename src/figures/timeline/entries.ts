import type { I18n } from "#i18n/i18n.ts";
import type { UiKey } from "#i18n/uiWords.ts";
import { daysBetween } from "#model/measure.ts";
import { perStory } from "#model/memo.ts";
import { counterpartsOf, differencesOf, findClaim, findEvent } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { Story } from "#model/story.ts";
import { compareWhen, dateSpan, type Span, whenSpan } from "#model/when.ts";
import { mostInChapter, partOf } from "#figures/mostInChapter.ts";
import type { Difference } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { TimelineOptions } from "./block.ts";
import type { MeasuredInterval, TimelineEntry, TimelineWords } from "./placed.ts";

/**
 * The events of a story that reach into the wanted time, in time order, and then the undated. `from` and `to` are
 * calendar dates, both included; without one that side is open.
 */
export function eventsInTime(story: Story, options: TimelineOptions): readonly StoryEvent[] {
  const { start, end } = wantedTime(options);
  const isWanted = ({ when }: StoryEvent) => {
    const span = whenSpan(when);
    return !span || !((start && span.end <= start) || (end && span.start >= end));
  };
  const all = eventsByTime(story);
  return start || end ? all.filter(isWanted) : all;
}

const eventsByTime = perStory(({ events }) => [...events].sort((a, b) => compareWhen(a.when, b.when)));

/** An event with its words as they stand on the drawing; in a narrow one dates are short. */
export function timelineEntry(event: StoryEvent, i18n: I18n, isNarrow: boolean): TimelineEntry {
  const { id, lane, when, title } = event;
  const span = whenSpan(when);
  return {
    id,
    lane,
    isDay: when.precision === "day",
    about: when.precision !== "undated" && when.about === true,
    title: i18n.localiseDigits(title),
    ...(span ? { span, date: isNarrow ? i18n.formatWhenShort(when) : i18n.formatWhen(when) } : {}),
  };
}

/** What is measured between two events of a story that are known to the day; undefined where an option names none. */
export function intervalOf({ interval }: TimelineOptions, story: Story, i18n: I18n): MeasuredInterval | undefined {
  if (!interval) return undefined;
  const [from, to] = [interval.fromEvent, interval.toEvent].map((id) => {
    const when = findEvent(story, id)?.when;
    return when && whenSpan(when)?.start;
  });
  if (!from || !to) return undefined;
  return { ...interval, words: i18n.t("count.days", { count: daysBetween(from, to) }) };
}

/** The time that the options name, open where they name none. */
export function wantedTime({ from, to }: TimelineOptions): Partial<Span> {
  return { ...(from ? { start: dateSpan(from).start } : {}), ...(to ? { end: dateSpan(to).end } : {}) };
}

/** The words on a drawing that belong to no event. */
export function timelineWords(i18n: I18n): TimelineWords {
  return {
    article: i18n.t("timeline.articleLaneFull"),
    record: i18n.t("timeline.recordLaneFull"),
    undated: i18n.t("timeline.undated"),
    enlarged: (first, last) => {
      const [from, to] = [String(first), String(last)];
      const years = i18n.formatWhenShort(
        from === to ? { precision: "year", on: from } : { precision: "interval", from, to },
      );
      return i18n.t("timeline.enlarged", { years });
    },
    uneven: i18n.t("timeline.uneven"),
    unnamed: (count) => i18n.t("timeline.unnamed", { events: i18n.t("count.events", { count }) }),
    year: (year) => i18n.formatYear(String(year)),
    month: (month, isNarrow) => {
      const short = i18n.t(`monthShort.${month}` as UiKey);
      return isNarrow || !/\p{N}/u.test(short) ? short : i18n.t(`month.${month}` as UiKey);
    },
  };
}

/** The language of an event's words where it is not the page's. */
export function entryLang(event: StoryEvent, story: Story): string | undefined {
  return story.untranslated.includes(event.title) ? story.sourceLanguage : undefined;
}

const severities: readonly Difference["severity"][] = ["high", "medium", "low"];

/**
 * The events of a timeline that a page draws: on the pages of the figure's own those of their part, in a chapter and in an
 * embed, which have but one, the most telling.
 */
export function eventsDrawn(story: Story, block: FigureBlock, part: number | undefined): readonly StoryEvent[] {
  const all = eventsInTime(story, block.options as TimelineOptions);
  if (all.length <= mostInChapter) return all;
  return part === undefined ? tellingEvents(story, block, mostInChapter) : partOf(all, part);
}

/**
 * At most `most` dated events of a timeline, in time order: the article's on whose dates the story's differences say
 * most, each with the record's account that lies furthest from it, then more accounts of them; where there is no such
 * pair, of both lanes the first of the block's claims, then the ones known most exactly.
 */
export function tellingEvents(story: Story, block: FigureBlock, most: number): readonly StoryEvent[] {
  const half = Math.floor(most / 2);
  const dated = eventsInTime(story, block.options as TimelineOptions).filter(({ when }) => whenSpan(when));
  const pairs = pairsOf(story, dated).slice(0, half);
  const chosen = new Set(pairs.flatMap(({ stated, accounts }) => [stated, ...accounts.slice(0, 1)]));
  const more = pairs
    .flatMap(({ accounts }) => accounts.slice(1))
    .sort((one, other) => compareWhen(one.when, other.when));
  for (const event of more) if (chosen.size < most) chosen.add(event);
  if (chosen.size === 0) {
    const claims = new Set(block.claims);
    const told = (event: StoryEvent) => event.claims?.some((claim) => claims.has(claim)) ?? false;
    const ranked = [...dated].sort(
      (one, other) => Number(told(other)) - Number(told(one)) || lengthMs(one) - lengthMs(other),
    );
    for (const lane of ["article", "record"] as const)
      for (const event of ranked.filter((one) => one.lane === lane).slice(0, half)) chosen.add(event);
  }
  return [...chosen].sort((one, other) => compareWhen(one.when, other.when));
}

interface StatedPair {
  stated: StoryEvent;
  /** Furthest from what is stated first. */
  accounts: readonly StoryEvent[];
}

/** The article's events with the record's accounts of them: those whose dates differ first, then by the story's differences. */
function pairsOf(story: Story, dated: readonly StoryEvent[]): readonly StatedPair[] {
  return dated
    .filter(({ lane }) => lane === "article")
    .map((stated) => {
      const accounts = counterpartsOf(story, stated).filter((other) => dated.includes(other));
      return { stated, accounts: [...accounts].sort((a, b) => gap(stated, b) - gap(stated, a)) };
    })
    .filter(({ accounts }) => accounts.length > 0)
    .map((pair) => ({ pair, rank: rankOf(story, pair) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ pair }) => pair);
}

function rankOf(story: Story, { stated, accounts }: StatedPair): number {
  const differences = (stated.claims ?? [])
    .flatMap((id) => findClaim(story, id) ?? [])
    .flatMap((claim) => differencesOf(story, claim))
    .filter(({ observations }) =>
      accounts.some(({ record = [] }) => record.some((entry) => observations.includes(entry))),
    );
  const worst = Math.min(severities.length, ...differences.map(({ severity }) => severities.indexOf(severity)));
  const isSameDate = accounts.some(({ when }) => JSON.stringify(when) === JSON.stringify(stated.when));
  return worst + (isSameDate ? severities.length + 1 : 0);
}

/** How far an account lies from the time that is stated, in ms; 0 within it. */
function gap(stated: StoryEvent, account: StoryEvent): number {
  const [one, other] = [stated, account].map(({ when }) => whenSpan(when)) as [Span, Span];
  return Math.max(0, Number(other.start) - Number(one.end), Number(one.start) - Number(other.end));
}

function lengthMs({ when }: StoryEvent): number {
  const span = whenSpan(when);
  return span ? Number(span.end) - Number(span.start) : Infinity;
}
