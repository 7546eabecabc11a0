import type { I18n } from "#i18n/i18n.ts";
import type { UiKey } from "#i18n/uiWords.ts";
import { daysBetween } from "#model/measure.ts";
import { perStory } from "#model/memo.ts";
import { findEvent } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { Story } from "#model/story.ts";
import { compareWhen, dateSpan, type Span, whenSpan } from "#model/when.ts";
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
